CREATE INDEX attachment_by_filing on attachment (filing_id, place);

CREATE INDEX attachment_by_position on attachment (position_id, place);

CREATE INDEX attachment_by_sha256 on attachment (sha256);

CREATE INDEX attachment_page_by_sha256 on attachment_page (sha256);

CREATE INDEX batch_by_receipt on batch (receipt_seq);

CREATE INDEX card_by_batch on card (batch_id, number);

CREATE INDEX card_by_retirement on card (retired_seq);

CREATE INDEX card_form_by_sample on card_form (sample);

CREATE INDEX card_image_by_sha256 on card_image (sha256);

CREATE INDEX certification_beside_by_sha256 on certification_beside (sha256);

CREATE INDEX certification_by_head on certification (head_seq);

CREATE INDEX certification_by_replaces on certification (replaces);

CREATE INDEX certification_by_sha256 on certification (sha256);

CREATE INDEX comparison_by_dispute on comparison (dispute_id);

CREATE INDEX comparison_by_exemplar on comparison (exemplar_id);

CREATE INDEX conduct_look_by_card on conduct_look (card_id);

CREATE INDEX determination_by_card on determination (card_id, determination_id);

CREATE INDEX determination_by_person on determination (person_id) where in_force = 1;

CREATE UNIQUE INDEX determination_counts_once on determination (person_id) where in_force = 1 and state = 'counted' and kind = 'card';

CREATE UNIQUE INDEX determination_in_force on determination (card_id) where in_force = 1;

CREATE INDEX dispute_by_card on dispute (card_id);

CREATE INDEX dispute_by_person on dispute (person_id);

CREATE UNIQUE INDEX dispute_one_pending_per_card on dispute (card_id) where state in ('open', 'heard') and card_id is not null;

CREATE UNIQUE INDEX dispute_one_pending_per_person on dispute (person_id) where state in ('open', 'heard') and person_id is not null;

CREATE INDEX dispute_position_by_dispute on dispute_position (dispute_id);

CREATE INDEX engagement_by_person on engagement (list_version, person_id);

CREATE INDEX event_by_kind on event (kind, seq);

CREATE INDEX exemplar_by_sha256 on exemplar (sha256);

CREATE INDEX filing_by_person on filing (person_id);

CREATE INDEX hearing_by_dispute on hearing (dispute_id);

CREATE INDEX intake_problem_by_batch on intake_problem (batch_id);

CREATE INDEX intake_problem_by_original on intake_problem (original_id);

CREATE INDEX list_answer_by_version on list_answer (list_version);

CREATE UNIQUE INDEX list_answer_stands_for on list_answer_person (person_id) where in_force = 1;

CREATE INDEX list_answer_stood_for on list_answer_person (stands_for) where in_force = 1;

CREATE UNIQUE INDEX list_in_force on list_version (state) where state = 'in-force';

CREATE INDEX list_version_by_sha256 on list_version (sha256);

CREATE INDEX original_by_same_batch on original (same_as_batch);

CREATE INDEX original_by_sha256 on original (sha256);

CREATE UNIQUE INDEX original_once on original (sha256) where state <> 'repeated';

CREATE INDEX page_by_sha256 on page (sha256);

CREATE INDEX particulars_by_seal on particulars (seal) where seal is not null;

CREATE UNIQUE INDEX re_review_once on second_look (card_id) where reviewer_id is null;

CREATE INDEX reading_by_card on reading (card_id, reading_id);

CREATE INDEX reading_by_list_version on reading (list_version);

CREATE INDEX rules_version_by_sha256 on rules_version (sha256);

CREATE INDEX ruling_by_dispute on ruling (dispute_id, ruling_id);

CREATE INDEX ruling_draft_by_dispute on ruling_draft (dispute_id, draft_id);

CREATE UNIQUE INDEX ruling_in_force on ruling (dispute_id) where in_force = 1;

CREATE INDEX second_look_by_card on second_look (card_id);

CREATE INDEX second_look_by_first on second_look (first_seq);

CREATE INDEX second_look_by_reviewer on second_look (reviewer_id);

CREATE UNIQUE INDEX second_look_once on second_look (reviewer_id, card_id) where reviewer_id is not null;

CREATE UNIQUE INDEX second_reviewer_at_work on second_reviewer (ended_at is null) where ended_at is null;

CREATE INDEX suggestion_by_list_version on suggestion (list_version);

CREATE TABLE attachment (
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

CREATE TABLE attachment_page (
  attachment_id text not null references attachment (attachment_id),
  page integer not null check (page > 0),
  sha256 text not null references image (sha256),
  primary key (attachment_id, page)
) strict, without rowid;

CREATE TABLE batch (
  batch_id text primary key check (length(batch_id) > 0),
  number integer not null unique check (number > 0),
  delivered_by text not null check (length(delivered_by) > 0),
  received_at text not null,
  form text not null check (form in ('paper', 'scan', 'electronic')),
  stated integer not null check (stated >= 0),
  state text not null check (state in ('importing', 'closed')),
  explanation text check (explanation is null or length(explanation) > 0),
  -- The head printed on the batch's receipt; set when the batch closes.
  receipt_seq integer references event (seq), sides text not null default 'one' check (sides in ('one', 'both')), cards_per_sheet integer not null default 1 check (cards_per_sheet between 1 and 12), separators integer not null default 0 check (separators in (0, 1)), declaration integer check (declaration in (0, 1)),
  check ((state = 'closed') = (receipt_seq is not null))
) strict, without rowid;

CREATE TABLE blob (
  blob_id integer primary key,
  sha256 text not null unique check (length(sha256) = 64),
  size integer not null check (size >= 0)
) strict;

CREATE TABLE blob_chunk (
  chunk_id integer primary key,
  blob_id integer not null references blob (blob_id),
  position integer not null check (position >= 0),
  bytes blob not null,
  unique (blob_id, position)
) strict;

CREATE TABLE card (
  card_id text primary key check (length(card_id) > 0),
  number integer not null unique check (number > 0),
  -- Null for an act that the neutral entered by hand.
  batch_id text references batch (batch_id),
  original_id text references original (original_id),
  -- Page of the original, or row of the register; 0 for an act entered by hand.
  page integer not null check (page >= 0),
  position integer not null check (position >= 0),
  kind text not null check (kind in ('card', 'revocation', 'portal-yes', 'portal-no', 'rival-card', 'denial')),
  -- The register's own card number, if it came from one.
  register_id text,
  -- What a register or a digital form says: facts as text, no reading needed.
  keyed text check (keyed is null or json_valid(keyed)),
  imported_at text not null, retired_seq integer references event (seq),
  unique (original_id, page, position)
) strict, without rowid;

CREATE TABLE card_form (
  form_id text primary key check (length(form_id) > 0),
  taught text not null check (json_valid(taught)),
  -- The picture it was drawn on; null for a form that came from a file.
  sample text references image (sha256),
  learned_at text not null,
  -- No longer laid over pages.
  retired integer not null default 0 check (retired in (0, 1))
) strict, without rowid;

CREATE TABLE card_image (
  card_id text not null references card (card_id),
  position integer not null check (position >= 0),
  sha256 text not null references image (sha256), ink text check (ink is null or ink in ('none', 'faint', 'written')), page integer check (page is null or page > 0),
  primary key (card_id, position)
) strict, without rowid;

CREATE TABLE card_mark (
  card_id text primary key references card (card_id),
  pixels_sha256 text not null check (length(pixels_sha256) = 64),
  -- The signature's coarse shape, and its ink as 96 by 32 bytes; null where there is none.
  shape_low integer,
  shape_high integer,
  picture blob
) strict, without rowid;

CREATE TABLE certification (
  version integer primary key check (version > 0),
  kind text not null check (kind in ('certification', 'no-result')),
  sha256 text not null references blob (sha256),
  pages integer not null check (pages > 0),
  replaces integer references certification (version),
  reason text,
  place text not null,
  -- The head when it was drawn; its own event is the next.
  head_seq integer not null references event (seq),
  document text not null check (json_valid(document)),
  issued_at text not null, unit text,
  check (replaces is null or length(reason) > 0)
) strict;

CREATE TABLE certification_beside (
  version integer not null references certification (version),
  kind text not null check (kind in ('member-signature', 'time-stamp')),
  -- Of the certificate that made it.
  fingerprint text not null check (length(fingerprint) = 64),
  sha256 text not null references blob (sha256),
  taken_in_at text not null,
  primary key (version, kind, fingerprint)
) strict, without rowid;

CREATE TABLE comparison (
  comparison_id integer primary key,
  dispute_id text not null references dispute (dispute_id),
  exemplar_id text references exemplar (exemplar_id),
  outcome text not null check (outcome in ('consistent', 'not-consistent', 'inconclusive', 'no-exemplar')),
  note text not null,
  compared_at text not null
) strict;

CREATE TABLE comparison_detail (
  comparison_id integer primary key references comparison (comparison_id),
  exemplars text not null check (json_valid(exemplars)),
  features text not null check (json_valid(features)),
  consequence text check (consequence in ('count', 'question', 'rule'))
) strict;

CREATE TABLE conduct_look (
  conduct_id integer primary key,
  card_id text not null references card (card_id),
  milliseconds integer not null check (milliseconds >= 0),
  looks integer not null check (looks >= 0),
  at text not null
) strict;

CREATE TABLE conduct_setting (
  only integer primary key check (only = 1),
  since text not null,
  -- Draws the cards of her own second look.
  seed text not null check (length(seed) > 0)
) strict;

CREATE TABLE determination (
  determination_id integer primary key,
  card_id text not null references card (card_id),
  state text not null check (state in ('counted', 'not-counted', 'questioned', 'superseded', 'unmatched', 'act')),
  person_id text,
  kind text not null check (kind in ('card', 'revocation', 'portal-yes', 'portal-no', 'rival-card', 'denial')),
  codes text not null check (json_valid(codes)),
  primary_code text,
  reason text,
  facts text not null check (json_valid(facts)),
  determined_by text not null check (length(determined_by) > 0),
  event_seq integer not null unique references event (seq),
  in_force integer not null check (in_force in (0, 1)), set_aside text
  check (set_aside is null or (set_aside in ('blank', 'not-a-card', 'separator') and state = 'unmatched')),
  check (state not in ('counted', 'superseded', 'act') or person_id is not null),
  check (state <> 'unmatched' or person_id is null),
  check (state not in ('not-counted', 'questioned') or primary_code is not null)
) strict;

CREATE TABLE disagreement_settled (
  look_id integer primary key references second_look (look_id),
  reason text not null check (length(reason) > 0),
  settled_at text not null
) strict;

CREATE TABLE dispute (
  dispute_id text primary key check (length(dispute_id) > 0),
  number integer not null unique check (number > 0),
  subject text not null check (subject in ('card', 'person', 'process')),
  card_id text references card (card_id),
  person_id text,
  raised_by text not null check (raised_by in ('employer', 'union', 'neutral')),
  code text,
  ground text not null check (length(ground) > 0),
  clause text,
  raised_at text not null,
  state text not null check (state in ('open', 'heard', 'ruled', 'withdrawn')),
  check ((subject = 'card') = (card_id is not null)),
  check ((subject = 'person') = (person_id is not null))
) strict, without rowid;

CREATE TABLE dispute_position (
  position_id integer primary key,
  dispute_id text not null references dispute (dispute_id),
  party text not null check (party in ('employer', 'union', 'neutral')),
  position text not null check (length(position) > 0),
  taken_at text not null
) strict;

CREATE TABLE draft_report (
  draft integer primary key check (draft > 0),
  kind text not null check (kind in ('certification', 'no-result')),
  unit text,
  sha256 text not null check (length(sha256) = 64),
  document text not null check (json_valid(document)),
  drawn_at text not null
) strict;

CREATE TABLE engagement (
  list_version integer not null,
  row integer not null check (row > 0),
  person_id text not null,
  engagement text not null check (json_valid(engagement)),
  primary key (list_version, row),
  foreign key (list_version, person_id) references person (list_version, person_id)
) strict, without rowid;

CREATE TABLE event (
  seq integer primary key,
  version integer not null check (version = 1),
  at text not null,
  actor text not null check (length(actor) > 0),
  kind text not null check (length(kind) > 0),
  data text not null check (json_valid(data)),
  previous_hash text not null check (length(previous_hash) = 64),
  hash text not null unique check (length(hash) = 64)
) strict;

CREATE TABLE exemplar (
  exemplar_id text primary key check (length(exemplar_id) > 0),
  -- Of the list, not of one version of it: an exemplar stays when the list is renewed.
  person_id text not null check (length(person_id) > 0),
  label text not null,
  sha256 text not null references image (sha256),
  attached_at text not null,
  unique (person_id, sha256)
) strict, without rowid;

CREATE TABLE filing (
  filing_id text primary key check (length(filing_id) > 0),
  number integer not null unique check (number > 0),
  party text not null check (party in ('employer', 'union', 'neutral')),
  person_id text not null check (length(person_id) > 0),
  statement text not null check (length(statement) > 0),
  filed_at text not null
) strict, without rowid;

CREATE TABLE hearing (
  hearing_id integer primary key,
  dispute_id text not null references dispute (dispute_id),
  held_on text not null,
  present text not null,
  minutes text not null,
  entered_at text not null
) strict;

CREATE TABLE identity (
  only integer primary key check (only = 1),
  name text not null check (length(name) > 0),
  capacity text not null,
  fingerprint text not null check (length(fingerprint) = 64),
  valid_until text not null,
  certificate_pem text not null,
  -- The signing key, sealed under its own passphrase.
  sealed text not null,
  made_at text not null
) strict;

CREATE TABLE image (
  sha256 text primary key references blob (sha256),
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  width_px integer not null check (width_px > 0),
  height_px integer not null check (height_px > 0)
) strict;

CREATE TABLE intake_problem (
  problem_id integer primary key,
  batch_id text not null references batch (batch_id),
  -- Null where the file could not be kept at all.
  original_id text references original (original_id),
  file text not null,
  page integer check (page > 0),
  reason text not null check (length(reason) > 0),
  what_to_do text not null
) strict;

CREATE TABLE list_answer (
  answer_id integer primary key,
  -- The list in force when she answered.
  list_version integer not null references list_version (version),
  question text not null check (question in
    ('possibly-one-person', 'one-id-two-names', 'perhaps-listed-before', 'blank-name', 'odd-date', 'name-order')),
  answer text not null check (answer in ('one-person', 'different-people', 'noted')),
  -- Digests, keyed with the secret of the matter, of the names or rows that the answer knew.
  marks text not null check (json_valid(marks)),
  reason text not null check (length(reason) > 0),
  event_seq integer not null unique references event (seq)
) strict;

CREATE TABLE list_answer_person (
  answer_id integer not null references list_answer (answer_id),
  position integer not null check (position >= 0),
  -- Of the lists, not of one version of them.
  person_id text not null check (length(person_id) > 0),
  -- Null where the answer tells the rows of one id apart.
  stands_for text check (length(stands_for) > 0),
  -- The last answer about an id says whom it stands for.
  in_force integer not null check (in_force in (0, 1)),
  check (in_force = 0 or stands_for is not null),
  primary key (answer_id, position)
) strict, without rowid;

CREATE TABLE list_version (
  version integer primary key check (version > 0),
  file_name text not null,
  sha256 text not null references blob (sha256),
  columns text not null check (json_valid(columns)),
  received_from text not null check (length(received_from) > 0),
  received_on text not null,
  as_of text,
  basis text not null check (basis in ('first', 'joint', 'ruling', 'unilateral')),
  state text not null check (state in ('in-force', 'superseded', 'ignored')),
  reason text,
  rows integer not null check (rows >= 0),
  people integer not null check (people >= 0),
  questions text not null check (json_valid(questions)),
  accepted_at text not null
) strict;

CREATE TABLE matter (
  only integer primary key check (only = 1),
  matter_id text not null unique check (length(matter_id) > 0),
  title text not null check (length(title) > 0),
  reference text not null,
  neutral text not null check (length(neutral) > 0),
  practice integer not null check (practice in (0, 1)),
  -- 32 bytes in hexadecimal: keys every printed digest of guessable content.
  secret text not null check (length(secret) = 64),
  created_at text not null,
  created_by_version text not null
) strict;

CREATE TABLE original (
  original_id text primary key check (length(original_id) > 0),
  batch_id text not null references batch (batch_id),
  position integer not null check (position >= 0),
  name text not null check (length(name) > 0),
  sha256 text not null references blob (sha256),
  state text not null check (state in ('kept', 'opened', 'repeated')),
  pages_done integer not null default 0 check (pages_done >= 0),
  -- The same bytes came before, in the batch of that number.
  same_as_batch integer references batch (number),
  kept_at text not null,
  check ((state = 'repeated') = (same_as_batch is not null)),
  unique (batch_id, position)
) strict, without rowid;

CREATE TABLE original_seal (
  original_id text primary key references original (original_id),
  verdict text not null check (length(verdict) > 0),
  seal text not null check (json_valid(seal)),
  judged_at text not null
) strict, without rowid;

CREATE TABLE page (
  original_id text not null references original (original_id),
  page integer not null check (page > 0),
  sha256 text not null references image (sha256),
  -- What a sheet between the cards says, where it seems to be one; never trusted, the stated count decides.
  separator text check (separator is null or length(separator) > 0),
  primary key (original_id, page)
) strict, without rowid;

CREATE TABLE panel_member (
  fingerprint text primary key check (length(fingerprint) = 64),
  name text not null check (length(name) > 0),
  capacity text not null,
  certificate_pem text not null check (length(certificate_pem) > 0),
  named_at text not null
) strict, without rowid;

CREATE TABLE particulars (
  only integer primary key check (only = 1),
  address_lines text not null check (json_valid(address_lines)),
  -- A plain PNG of our own making: nothing of the file it came from but its pixels.
  seal text references image (sha256),
  -- Null: the ground rules themselves are the agreement.
  agreement text check (json_valid(agreement)),
  -- Null: not stated. An empty list: nobody.
  present text check (json_valid(present))
) strict;

CREATE TABLE person (
  list_version integer not null references list_version (version),
  person_id text not null check (length(person_id) > 0),
  position integer not null check (position >= 0),
  display_name text not null,
  -- Folded display name and other names, for search.
  search_text text not null,
  primary key (list_version, person_id)
) strict, without rowid;

CREATE TABLE put_off (
  card_id text primary key references card (card_id),
  until text not null check (until in ('later', 'joint-session', 'alone')),
  note text not null,
  event_seq integer not null unique references event (seq)
) strict, without rowid;

CREATE TABLE reading (
  reading_id integer primary key,
  card_id text not null references card (card_id),
  engine text not null,
  reading text not null check (json_valid(reading)),
  -- Log likelihood ratios by person id for the list version read against, or null.
  name_likelihood text check (name_likelihood is null or json_valid(name_likelihood)),
  list_version integer references list_version (version),
  read_at text not null
, outdated integer not null default 0 check (outdated in (0, 1))) strict;

CREATE TABLE rules_draft (
  only integer primary key check (only = 1),
  template_id text,
  rules text not null check (json_valid(rules)),
  saved_at text not null
) strict;

CREATE TABLE rules_version (
  version integer primary key check (version > 0),
  -- The canonical bytes of the rules as frozen.
  sha256 text not null references blob (sha256),
  template_id text,
  basis text not null check (basis in ('agreed', 'joint', 'ruling')),
  reason text check (basis = 'agreed' or length(reason) > 0),
  agreed_on text not null,
  frozen_at text not null
) strict;

CREATE TABLE ruling (
  ruling_id integer primary key,
  dispute_id text not null references dispute (dispute_id),
  ruling text not null check (ruling in ('counted', 'not-counted', 'eligible', 'excluded', 'sustained', 'overruled')),
  grounds text not null check (length(grounds) > 0),
  ruled_by text not null check (length(ruled_by) > 0),
  ruled_at text not null,
  in_force integer not null check (in_force in (0, 1))
, unit text check (unit is null or ruling = 'eligible')) strict;

CREATE TABLE ruling_draft (
  draft_id integer primary key,
  dispute_id text not null references dispute (dispute_id),
  ruling text not null check (ruling in ('counted', 'not-counted', 'eligible', 'excluded', 'sustained', 'overruled')),
  grounds text not null,
  drafted_by text not null check (length(drafted_by) > 0),
  drafted_at text not null
) strict;

CREATE TABLE second_look (
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

CREATE TABLE second_reviewer (
  reviewer_id text primary key check (length(reviewer_id) > 0),
  name text not null check (length(name) > 0),
  named_at text not null,
  ended_at text
) strict, without rowid;

CREATE TABLE suggestion (
  card_id text primary key references card (card_id),
  list_version integer not null references list_version (version),
  outcome text not null check (outcome in ('clear', 'review', 'none')),
  suggestion text not null check (json_valid(suggestion))
, engine text not null default '', parameters_sha256 text not null default '', asked_sha256 text not null default '', earlier text check (earlier is null or json_valid(earlier))) strict, without rowid;

CREATE TABLE title_mapping (
  mapping_id integer primary key,
  -- Empty: rows without a title.
  title text not null,
  included integer not null check (included in (0, 1)),
  reason text not null check (length(reason) > 0),
  mapped_at text not null
, unit text check (unit is null or included = 1)) strict;

CREATE TRIGGER event_is_next before insert on event
begin
  select raise(abort, 'event: not the next number')
    where new.seq is not (select coalesce(max(seq), 0) + 1 from event);
  select raise(abort, 'event: does not follow the head')
    where new.previous_hash is not coalesce(
      (select hash from event order by seq desc limit 1),
      '0000000000000000000000000000000000000000000000000000000000000000');
end;

CREATE TRIGGER event_never_changes before update on event
begin
  select raise(abort, 'event: never changed');
end;

CREATE TRIGGER event_never_leaves before delete on event
begin
  select raise(abort, 'event: never deleted');
end;
