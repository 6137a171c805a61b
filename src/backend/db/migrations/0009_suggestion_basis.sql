-- What a suggestion rests on, so that it is used for nothing else: the engine, every number it depends on, and what it was asked.
-- A suggestion decides nothing: those kept without their basis are computed anew.
delete from suggestion;
alter table suggestion add column engine text not null default '';
alter table suggestion add column parameters_sha256 text not null default '';
alter table suggestion add column asked_sha256 text not null default '';
-- What was suggested on the list before, where a newer list made the card be ranked again.
alter table suggestion add column earlier text check (earlier is null or json_valid(earlier));

-- What of a card's picture is compared with other pictures.
create table card_mark (
  card_id text primary key references card (card_id),
  pixels_sha256 text not null check (length(pixels_sha256) = 64),
  -- The signature's coarse shape, and its ink as 96 by 32 bytes; null where there is none.
  shape_low integer,
  shape_high integer,
  picture blob
) strict, without rowid;
