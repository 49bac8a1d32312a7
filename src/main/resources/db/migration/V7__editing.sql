-- What editors have in hand before and beside the registry: it becomes part of the registry only by
-- an event of its own. An account is named by its id; nothing here holds personal data of citizens.

create domain entity_kind as text
  check (value in ('organisation', 'region', 'season', 'service', 'site', 'responsibility'));

-- What an account is in the middle of, as far as it has come: it need not be whole or right.
create table draft (
  account text not null check (account <> ''),
  entity entity_kind not null,
  entity_id text not null check (entity_id <> '' and length(entity_id) <= 100),
  -- The version of the entity that it began with; 0 for something new.
  seen bigint not null check (seen >= 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  saved_at timestamptz not null,
  primary key (account, entity, entity_id)
);

-- "Something is wrong here", from a citizen or an agent: the words alone, not who said them.
create table report (
  number bigint generated always as identity primary key,
  site_id entity_id not null,
  origin text not null check (origin in ('citizen', 'agent')),
  words text not null check (words <> '' and length(words) <= 2000),
  at timestamptz not null,
  state text not null default 'new' check (state in ('new', 'handled', 'rejected'))
);
create index on report (state, number);
create index on report (site_id);

-- What was decided about a report, each time anew; the last one holds.
create table report_decision (
  number bigint generated always as identity primary key,
  report bigint not null references report,
  state text not null check (state in ('new', 'handled', 'rejected')),
  who text not null check (who <> ''),
  why text not null check (why <> ''),
  at timestamptz not null
);
create index on report_decision (report, number desc);

-- A file that was proposed, kept so that what is published is what was shown.
create table import_run (
  id uuid primary key,
  account text not null check (account <> ''),
  who text not null check (who <> ''),
  at timestamptz not null,
  format text not null,
  -- From when on it holds.
  day date not null,
  -- Compressed with gzip.
  file bytea not null,
  -- SHA-256 of what it would do, 64 hexadecimal digits.
  proposal text not null check (proposal ~ '^[0-9a-f]{64}$'),
  -- The last event of the registry that it was published with; null until then.
  published bigint
);
create index on import_run (account, at desc);

-- Pictures of entrances: our own re-encoded JPEG, named by the SHA-256 of its bytes.
create table photo (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  jpeg bytea not null,
  who text not null check (who <> ''),
  at timestamptz not null
);
