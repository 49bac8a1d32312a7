-- What agents do for those who call: who, in which role, what, why, and when. About which time, and
-- never about whom: neither name nor phone nor code of a caller stands here.
create table agent_act (
  number bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account text not null check (account <> ''),
  name text not null check (name <> ''),
  role text not null check (role <> ''),
  what text not null check (what in
    ('held', 'let-go', 'booked', 'opened', 'moved', 'cancelled', 'code', 'letter')),
  why text not null check (why in ('call', 'caller', 'relative', 'clinic', 'other')),
  -- Why in the agent's own words, where none of the list is it.
  words text not null default '' check (length(words) <= 200),
  site_id entity_id,
  service entity_id,
  starts timestamptz,
  -- The same act told twice, as after a broken connection, is written once.
  once text unique,
  constraint other_says_why check (why <> 'other' or words <> '')
);
create index on agent_act (at);
create index on agent_act (account, number);

create function agent_act_is_kept() returns trigger language plpgsql as $$
begin
  -- The program takes away what is older than it says it keeps; a month at least is kept by all.
  if tg_op = 'DELETE' and old.at < clock_timestamp() - interval '30 days' then
    return old;
  end if;
  raise exception 'an act is never changed, nor removed before its time'
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger kept before update or delete on agent_act
  for each row execute function agent_act_is_kept();

create function agent_acts_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'acts are never removed together' using errcode = 'integrity_constraint_violation';
end $$;

create trigger all_kept before truncate on agent_act
  for each statement execute function agent_acts_are_kept();

-- How often somebody asked and no place was found, by day. No words, no position, no person.
create table search_without_result (
  day date not null,
  kind entity_id not null,
  -- The municipality that the search began in; "none" outside all.
  municipality text not null check (municipality <> ''),
  reason text not null check (reason <> ''),
  channel text not null check (channel in ('web', 'phone')),
  searches integer not null check (searches > 0),
  primary key (day, kind, municipality, reason, channel)
);
