-- Whether the submitter's declaration came with an electronic delivery. Null: not electronic, or taken in before this was asked.
alter table batch add column declaration integer check (declaration in (0, 1));
