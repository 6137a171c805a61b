-- The docket in full: what sides bring, when they were heard, what was looked at, and rulings while they are drafted.

-- Evidence by person of the list. It knows no card: whether there is one must not be readable from what was filed.
create table filing (
  filing_id text primary key check (length(filing_id) > 0),
  number integer not null unique check (number > 0),
  party text not null check (party in ('employer', 'union', 'neutral')),
  person_id text not null check (length(person_id) > 0),
  statement text not null check (length(statement) > 0),
  filed_at text not null
) strict, without rowid;
create index filing_by_person on filing (person_id);

-- A paper as received. Its pages are pictures of our own making, by the limited process; the bytes stay as they came.
create table attachment (
  attachment_id text primary key check (length(attachment_id) > 0),
  position_id integer references dispute_position (position_id),
  filing_id text references filing (filing_id),
  place integer not null check (place >= 0),
  name text not null check (length(name) > 0),
  sha256 text not null references blob (sha256),
  size integer not null check (size >= 0),
  -- Why there is nothing to show, or not every page.
  unreadable text,
  kept_at text not null,
  check ((position_id is null) <> (filing_id is null))
) strict, without rowid;
create index attachment_by_position on attachment (position_id, place);
create index attachment_by_filing on attachment (filing_id, place);
create index attachment_by_sha256 on attachment (sha256);
create table attachment_page (
  attachment_id text not null references attachment (attachment_id),
  page integer not null check (page > 0),
  sha256 text not null references image (sha256),
  primary key (attachment_id, page)
) strict, without rowid;
create index attachment_page_by_sha256 on attachment_page (sha256);

create table hearing (
  hearing_id integer primary key,
  dispute_id text not null references dispute (dispute_id),
  held_on text not null,
  present text not null,
  minutes text not null,
  entered_at text not null
) strict;
create index hearing_by_dispute on hearing (dispute_id);

-- Every draft is kept; the last one is the draft until a ruling is given.
create table ruling_draft (
  draft_id integer primary key,
  dispute_id text not null references dispute (dispute_id),
  ruling text not null check (ruling in ('counted', 'not-counted', 'eligible', 'excluded', 'sustained', 'overruled')),
  grounds text not null,
  drafted_by text not null check (length(drafted_by) > 0),
  drafted_at text not null
) strict;
create index ruling_draft_by_dispute on ruling_draft (dispute_id, draft_id);

-- What a comparison looked at, beyond its outcome.
create table comparison_detail (
  comparison_id integer primary key references comparison (comparison_id),
  exemplars text not null check (json_valid(exemplars)),
  features text not null check (json_valid(features)),
  consequence text check (consequence in ('count', 'question', 'rule'))
) strict;
