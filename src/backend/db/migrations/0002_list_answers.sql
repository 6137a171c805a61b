-- What the neutral answered to what a list leaves doubtful. The lists stay as they were read.
create table list_answer (
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
create index list_answer_by_version on list_answer (list_version);

create table list_answer_person (
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
create unique index list_answer_stands_for on list_answer_person (person_id) where in_force = 1;
create index list_answer_stood_for on list_answer_person (stands_for) where in_force = 1;
