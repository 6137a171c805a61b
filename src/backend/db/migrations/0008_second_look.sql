-- A second pair of eyes, blind to the first; and the neutral's private log of her own conduct, which no event knows of.
create table second_reviewer (
  reviewer_id text primary key check (length(reviewer_id) > 0),
  name text not null check (length(name) > 0),
  named_at text not null,
  ended_at text
) strict, without rowid;
create unique index second_reviewer_at_work on second_reviewer (ended_at is null) where ended_at is null;

create table second_look (
  look_id integer primary key,
  -- Null: the neutral's own second look, blind, which is hers to delete.
  reviewer_id text references second_reviewer (reviewer_id),
  card_id text not null references card (card_id),
  state text not null check (state in ('counted', 'not-counted', 'questioned', 'superseded', 'unmatched', 'act', 'no-document')),
  person_id text,
  note text not null,
  -- The determination that it is set against, as it stood then.
  first_seq integer not null references event (seq),
  first_state text not null check (first_state in ('counted', 'not-counted', 'questioned', 'superseded', 'unmatched', 'act', 'no-document')),
  first_person_id text,
  looked_at text not null,
  event_seq integer unique references event (seq),
  check ((reviewer_id is null) = (event_seq is null))
) strict;
create unique index second_look_once on second_look (reviewer_id, card_id) where reviewer_id is not null;
create unique index re_review_once on second_look (card_id) where reviewer_id is null;
create index second_look_by_reviewer on second_look (reviewer_id);
create index second_look_by_card on second_look (card_id);
create index second_look_by_first on second_look (first_seq);

-- The neutral's word on a disagreement: hers stands, because.
create table disagreement_settled (
  look_id integer primary key references second_look (look_id),
  reason text not null check (length(reason) > 0),
  settled_at text not null
) strict;

create table conduct_setting (
  only integer primary key check (only = 1),
  since text not null,
  -- Draws the cards of her own second look.
  seed text not null check (length(seed) > 0)
) strict;
create table conduct_look (
  conduct_id integer primary key,
  card_id text not null references card (card_id),
  milliseconds integer not null check (milliseconds >= 0),
  looks integer not null check (looks >= 0),
  at text not null
) strict;
create index conduct_look_by_card on conduct_look (card_id);
