-- Values that have a form, and the log in which every change of the registry stands.
-- Runs on PostgreSQL 15 and newer; the user needs the right to create in the database.

create extension if not exists btree_gist;

-- A Danish word in ASCII; survives a change of owner, name and address.
create domain entity_id as text
  check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 100);

-- {"da": "…", "en": "…"}; Danish is always there.
create domain local_text as jsonb
  check (value is null or jsonb_typeof(value) = 'object' and coalesce(value ->> 'da', '') <> '');

create domain kommunekode as text check (value ~ '^[0-9]{4}$');

-- The last digit checks the others: weighted with 2 7 6 5 4 3 2 1 they add up to a multiple of 11.
create function is_cvr(number text) returns boolean language sql immutable strict
  return case when number ~ '^[1-9][0-9]{7}$' then
    (2 * substr(number, 1, 1)::int + 7 * substr(number, 2, 1)::int + 6 * substr(number, 3, 1)::int
      + 5 * substr(number, 4, 1)::int + 4 * substr(number, 5, 1)::int + 3 * substr(number, 6, 1)::int
      + 2 * substr(number, 7, 1)::int + substr(number, 8, 1)::int) % 11 = 0
  else false end;

create domain cvr as text check (is_cvr(value));

create domain phone_number as text
  check (value ~ '^[+]?[0-9]( ?[0-9])*$' and length(value) between 3 and 24);

create domain latitude as double precision check (value between -90 and 90);
create domain longitude as double precision check (value between -180 and 180);

create domain answer as text check (value in ('yes', 'no', 'unknown'));

-- What one may ask of a site or an entrance.
create domain access_feature as text check (value in (
  'step-free-entrance', 'ramp', 'automatic-door', 'door-width', 'handrail', 'lift',
  'step-free-inside', 'accessible-toilet', 'disabled-parking', 'drop-off', 'seating',
  'tactile-guidance', 'hearing-loop', 'quiet-waiting'));

-- One row for every change, written in the transaction of the change and never touched again. The
-- number of the last one is the version of the registry. Whoever writes takes the table's lock
-- first (lock table registry_event in exclusive mode), so that numbers become visible in order.
create table registry_event (
  number bigint generated always as identity primary key,
  at timestamptz not null default now(),
  who text not null check (who <> ''),
  why text not null check (why <> ''),
  -- import fills the registry; the others concern one entity.
  what text not null check (what in ('import', 'create', 'change', 'delete')),
  entity text check (entity in ('organisation', 'service-kind', 'season', 'service', 'site')),
  entity_id text,
  -- The entity as it stands in registry.json; of an import only what it was and how much.
  before jsonb,
  after jsonb,
  constraint entity_has_id check ((entity is null) = (entity_id is null)),
  constraint import_has_no_entity check ((what = 'import') = (entity is null)),
  constraint before_is_there check ((before is not null) = (what in ('change', 'delete'))),
  constraint after_is_there check ((after is not null) = (what in ('import', 'create', 'change')))
);
create index on registry_event (entity, entity_id, number);

create function registry_event_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'an event is never changed or removed' using errcode = 'integrity_constraint_violation';
end $$;

create trigger kept before update or delete or truncate on registry_event
  for each statement execute function registry_event_is_kept();

-- "Every change has its event" is the database's own promise: a transaction that has written no
-- event cannot touch the other tables.
create function registry_event_written() returns trigger language plpgsql as $$
begin
  perform set_config('naersund.event', new.number::text, true);
  return null;
end $$;

create trigger written after insert on registry_event
  for each row execute function registry_event_written();

create function needs_registry_event() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('naersund.event', true), '') = '' then
    raise exception 'a change of % needs its row in registry_event first', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
