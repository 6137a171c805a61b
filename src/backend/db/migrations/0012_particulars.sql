-- What the neutral states for her papers beside the count: her letterhead, the agreement, and who was present.
create table particulars (
  only integer primary key check (only = 1),
  address_lines text not null check (json_valid(address_lines)),
  -- A plain PNG of our own making: nothing of the file it came from but its pixels.
  seal text references image (sha256),
  -- Null: the ground rules themselves are the agreement.
  agreement text check (json_valid(agreement)),
  -- Null: not stated. An empty list: nobody.
  present text check (json_valid(present))
) strict;
create index particulars_by_seal on particulars (seal) where seal is not null;

-- Drafts that the parties have seen. What one printed bounds what any later paper may print (small numbers).
create table draft_report (
  draft integer primary key check (draft > 0),
  kind text not null check (kind in ('certification', 'no-result')),
  unit text,
  sha256 text not null check (length(sha256) = 64),
  document text not null check (json_valid(document)),
  drawn_at text not null
) strict;
