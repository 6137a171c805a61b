-- Cards that the neutral looked at and did not decide, with her note: the latest of each; the events keep the earlier ones.
create table put_off (
  card_id text primary key references card (card_id),
  until text not null check (until in ('later', 'joint-session', 'alone')),
  note text not null,
  event_seq integer not null unique references event (seq)
) strict, without rowid;
