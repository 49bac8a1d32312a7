-- Answers that callers take to another phone by a code. The code stands here as a keyed hash, and
-- what is behind it is sealed with a key that is made of the code: nobody who reads this table, and
-- nobody who has the program's secret alone, can read it.
create table answer_code (
  code text primary key,
  secret text not null,
  sealed bytea not null,
  until timestamptz not null
);
create index on answer_code (until);
