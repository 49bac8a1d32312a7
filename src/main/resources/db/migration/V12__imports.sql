-- A file is kept as soon as it is there, and looked at afterwards: nobody waits for an upload twice.
alter table import_run
  -- What the file is called on its owner's machine; null when a program sent it.
  add column name text check (name <> ''),
  alter column proposal drop not null;
