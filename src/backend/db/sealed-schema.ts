/** The tables of a sealed record: the record itself, the event chain with what was withheld of it, and a vault for papers without names. */
export const SEALED_SCHEMA_VERSION = 1;

export const SEALED_TABLES = `
create table sealed (
  only integer primary key check (only = 1),
  record text not null check (json_valid(record))
) strict;

-- As in a matter, but for data that was withheld: then the hash alone holds the chain together.
create table event (
  seq integer primary key,
  version integer not null check (version = 1),
  at text not null,
  actor text not null check (length(actor) > 0),
  kind text not null check (length(kind) > 0),
  data text check (data is null or json_valid(data)),
  previous_hash text not null check (length(previous_hash) = 64),
  hash text not null unique check (length(hash) = 64)
) strict;
create trigger event_is_next before insert on event
begin
  select raise(abort, 'event: not the next number')
    where new.seq is not (select coalesce(max(seq), 0) + 1 from event);
  select raise(abort, 'event: does not follow the head')
    where new.previous_hash is not coalesce(
      (select hash from event order by seq desc limit 1),
      '0000000000000000000000000000000000000000000000000000000000000000');
end;
create trigger event_never_changes before update on event
begin
  select raise(abort, 'event: never changed');
end;
create trigger event_never_leaves before delete on event
begin
  select raise(abort, 'event: never deleted');
end;

create table blob (
  blob_id integer primary key,
  sha256 text not null unique check (length(sha256) = 64),
  size integer not null check (size >= 0)
) strict;
create table blob_chunk (
  chunk_id integer primary key,
  blob_id integer not null references blob (blob_id),
  position integer not null check (position >= 0),
  bytes blob not null,
  unique (blob_id, position)
) strict;
`;
