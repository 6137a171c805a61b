-- Where the rules define several units: for which one a person was ruled in, a title was mapped, or a document was issued.
alter table ruling add column unit text check (unit is null or ruling = 'eligible');
alter table title_mapping add column unit text check (unit is null or included = 1);
alter table certification add column unit text;
