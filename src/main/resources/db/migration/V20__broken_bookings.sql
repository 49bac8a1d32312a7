-- Where people were told to go when they booked: a place that is somewhere else on their day breaks
-- the booking, whoever moved it, whichever instance did, and whoever was running then.
alter table booking add column place text;

-- Bookings that are no more as people were told. The same thing breaks the same booking once,
-- however many instances notice it; what became whole again may break again.
create table broken_booking (
  id bigint generated always as identity primary key,
  booking uuid not null references booking (id) on delete cascade,
  why text not null check (why in ('withdrawn', 'not-offered', 'moved')),
  -- What was booked when it broke, and where the site is since; empty unless it has moved.
  slot text not null,
  place text not null default '',
  state text not null default 'to-call' check (state in
    ('to-call', 'not-reached', 'reached', 'moved', 'cancelled', 'whole')),
  -- The registry's event that whoever noticed it knew: an instance that knows less does not close it.
  event bigint not null,
  noticed_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  -- Which agent calls, since when, and how often somebody tried.
  agent text,
  agent_name text,
  taken_at timestamptz,
  tries smallint not null default 0
);
create unique index broken_booking_once on broken_booking (booking, slot, why, place)
  where state <> 'whole';
create index on broken_booking (booking) where state in ('to-call', 'not-reached');

-- Who looked at whom: lists with names and phones are read by people who are known.
create table booking_reading (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account text not null,
  account_name text not null,
  role text not null check (role in ('agent', 'editor')),
  what text not null check (what in ('day-list', 'call-list', 'call')),
  reason text not null,
  site_id text,
  day date,
  -- How many people stood there.
  people integer not null
);
create index on booking_reading (at);
