-- What people hold and have booked, here and in the systems of others. What is said about a person
-- is sealed by the program; keys, codes and addresses on the net stand here as keyed hashes only.
create table booking (
  id uuid primary key,
  -- holding, confirming and cancelling: another system has been asked and has not answered yet.
  state text not null check (state in
    ('holding', 'held', 'confirming', 'booked', 'cancelling', 'cancelled', 'dropped', 'failed')),
  channel text not null check (channel in ('web', 'phone')),
  source text not null,
  slot text not null,
  site_id entity_id not null,
  service entity_id not null,
  starts timestamptz not null,
  minutes smallint not null,
  -- Which of the program's secrets made the hashes and the seal of this row.
  secret text not null,
  -- Hash of the token that whoever holds it has; made of their key, so that asking twice holds once.
  token text not null unique,
  hold_asked text not null,
  holder text not null,
  client text,
  network text,
  -- When the hold runs out.
  until timestamptz,
  book_key text,
  book_asked text,
  code text unique,
  personal bytea,
  made_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  -- When another system is to be asked again, and how often it was.
  look_at timestamptz,
  looks smallint not null default 0,
  constraint only_holds_run_out check ((state in ('holding', 'held')) = (until is not null)),
  constraint booked_with_a_code
    check (state not in ('confirming', 'booked') or code is not null),
  constraint nobody_is_kept_for_nothing
    check (personal is null or state in ('confirming', 'booked')),
  constraint asked_elsewhere
    check ((state in ('holding', 'confirming', 'cancelling')) = (look_at is not null))
);

-- One live hold for each holder.
create unique index booking_one_hold on booking (holder) where state in ('holding', 'held');
create index on booking (site_id, service) where state in ('holding', 'held');
create index on booking (client) where client is not null;
create index on booking (look_at) where look_at is not null;
create index on booking (starts);

-- How often codes were tried in an hour, at all instances together.
create table code_tries (
  kind text not null,
  hour timestamptz not null,
  tries integer not null check (tries >= 0),
  primary key (kind, hour)
);

-- Takes one try; whether there was one left. Given back when the code was right.
create function take_try(a_kind text, at_most integer) returns boolean language sql as $$
  with taken as (
    insert into code_tries as t (kind, hour, tries)
      values (a_kind, date_trunc('hour', clock_timestamp()), 1)
      on conflict (kind, hour) do update set tries = t.tries + 1 where t.tries < at_most
      returning 1)
  select exists (select from taken)
$$;

-- Which secrets were used, so that an instance with another one is told at once.
create table booking_secret (
  name text primary key,
  proof text not null
);
