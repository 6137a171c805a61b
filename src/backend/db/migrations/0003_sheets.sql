-- How the cards of a delivery lie on its pages, what every page looked like on arrival, and which control number a card was taken
-- apart from or laid together with.

alter table batch add column sides text not null default 'one' check (sides in ('one', 'both'));
alter table batch add column cards_per_sheet integer not null default 1 check (cards_per_sheet between 1 and 12);
alter table batch add column separators integer not null default 0 check (separators in (0, 1));

-- The whole page as a picture, also where the cards on it are cut out: it can be cut again, by hand.
create table page (
  original_id text not null references original (original_id),
  page integer not null check (page > 0),
  sha256 text not null references image (sha256),
  -- What a sheet between the cards says, where it seems to be one; never trusted, the stated count decides.
  separator text check (separator is null or length(separator) > 0),
  primary key (original_id, page)
) strict, without rowid;
create index page_by_sha256 on page (sha256);

-- Ink as measured on arrival: `none` is blank beyond doubt, `faint` is for the reading or a person to say. Null: not measured.
alter table card_image add column ink text check (ink is null or ink in ('none', 'faint', 'written'));
alter table card_image add column page integer check (page is null or page > 0);

-- The act that took a control number out of use: its faces belong to another card, or to the cards cut out of it.
alter table card add column retired_seq integer references event (seq);
create index card_by_retirement on card (retired_seq);

-- The card has another front since it was read: what was read is kept and no longer speaks for it.
alter table reading add column outdated integer not null default 0 check (outdated in (0, 1));

-- A page that the neutral laid aside: no document, so it stands nowhere.
alter table determination add column set_aside text
  check (set_aside is null or (set_aside in ('blank', 'not-a-card', 'separator') and state = 'unmatched'));
