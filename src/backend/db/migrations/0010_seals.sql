-- What the electronic signatures in a delivered PDF cover and whether they hold, as judged on arrival.
create table original_seal (
  original_id text primary key references original (original_id),
  verdict text not null check (length(verdict) > 0),
  seal text not null check (json_valid(seal)),
  judged_at text not null
) strict, without rowid;
