-- Card forms that the neutral taught the desk, by drawing boxes on one card. Never changed: a better one is a new form.
create table card_form (
  form_id text primary key check (length(form_id) > 0),
  taught text not null check (json_valid(taught)),
  -- The picture it was drawn on; null for a form that came from a file.
  sample text references image (sha256),
  learned_at text not null,
  -- No longer laid over pages.
  retired integer not null default 0 check (retired in (0, 1))
) strict, without rowid;
create index card_form_by_sample on card_form (sample);
