-- Places, where they are by valid time, their doors, and what is offered there. A date range is the
-- Danish days from its first to its last; unbounded means "always" or "no end known".

create table site (
  id entity_id primary key,
  name local_text not null,
  -- A list of names, oldest last.
  former_names jsonb not null check (
    jsonb_typeof(former_names) = 'array' and not former_names @? '$[*] ? (!exists (@.da))'),
  -- What one sees when standing before it.
  landmark local_text,
  part_of entity_id references site deferrable initially deferred,
  satellite_of entity_id references site deferrable initially deferred,
  phone_number phone_number,
  phone_hours text,
  constraint hours_need_phone check (phone_hours is null or phone_number is not null),
  constraint not_part_of_itself check (part_of <> id),
  constraint not_satellite_of_itself check (satellite_of <> id)
);
create index on site (part_of);
create index on site (satellite_of);

create table site_location (
  site_id entity_id references site on delete cascade,
  ordinal integer check (ordinal >= 0),
  valid daterange not null check (not isempty(valid)),
  address_text text not null check (address_text <> ''),
  -- The address in the national register (DAR), kept beside text and point.
  address_id text,
  kommunekode kommunekode not null,
  lat latitude not null,
  lon longitude not null,
  primary key (site_id, ordinal),
  -- A site is never at two places on one day.
  constraint one_location_a_day exclude using gist (site_id with =, valid with &&)
);

create table entrance (
  site_id entity_id,
  -- Unique within the site, so that a service can name its door.
  id entity_id,
  location integer not null,
  ordinal integer not null check (ordinal >= 0),
  name local_text not null,
  lat latitude not null,
  lon longitude not null,
  -- How to get in.
  hint local_text,
  primary key (site_id, id),
  unique (site_id, location, ordinal),
  foreign key (site_id, location) references site_location on delete cascade
);

-- Every place has a door; checked when the transaction ends, so that rows may come in any order.
create function location_has_entrance() returns trigger language plpgsql as $$
begin
  if not exists (select from entrance e where e.site_id = new.site_id and e.location = new.ordinal)
    and exists (select from site_location l where l.site_id = new.site_id and l.ordinal = new.ordinal)
  then
    raise exception 'site %: the location at % has no entrance', new.site_id, new.address_text
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger has_entrance after insert or update on site_location
  deferrable initially deferred for each row execute function location_has_entrance();

create function entrance_was_not_the_last() returns trigger language plpgsql as $$
begin
  if not exists (select from entrance e where e.site_id = old.site_id and e.location = old.location)
    and exists (select from site_location l where l.site_id = old.site_id and l.ordinal = old.location)
  then
    raise exception 'site %: the last entrance of a location is taken away', old.site_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger not_the_last after delete or update on entrance
  deferrable initially deferred for each row execute function entrance_was_not_the_last();

create table parking (
  site_id entity_id,
  location integer,
  ordinal integer check (ordinal >= 0),
  kind text not null check (kind in ('disabled', 'drop-off', 'public')),
  lat latitude not null,
  lon longitude not null,
  -- Null when not known.
  spaces integer check (spaces >= 0),
  primary key (site_id, location, ordinal),
  foreign key (site_id, location) references site_location on delete cascade
);

-- What is known about a feature of the whole site (no entrance) or of one entrance. What has no row
-- is unknown.
create table access_fact (
  site_id entity_id not null references site on delete cascade,
  entrance_id entity_id,
  feature access_feature not null,
  ordinal integer not null check (ordinal >= 0),
  answer answer not null,
  -- Door width in centimetres.
  measure integer check (measure > 0),
  source text check (source <> ''),
  seen_on date,
  unique nulls not distinct (site_id, entrance_id, feature),
  foreign key (site_id, entrance_id) references entrance on delete cascade,
  -- Nobody says yes or no without a name and a date to it.
  constraint answer_has_source check (answer = 'unknown' or (source is not null and seen_on is not null))
);

-- The whole site is closed.
create table closure (
  site_id entity_id references site on delete cascade,
  ordinal integer check (ordinal >= 0),
  days daterange not null check (not isempty(days) and not lower_inf(days)),
  reason local_text not null,
  primary key (site_id, ordinal)
);

create table service_at_site (
  site_id entity_id references site on delete cascade,
  ordinal integer check (ordinal >= 0),
  service entity_id not null references service,
  valid daterange not null check (not isempty(valid)),
  -- The door to use; null for any.
  entrance_id entity_id,
  -- OSM grammar; empty when nobody knows.
  hours text not null,
  -- Null for the site's own.
  phone_number phone_number,
  phone_hours text,
  constraint hours_need_phone check (phone_hours is null or phone_number is not null),
  primary key (site_id, ordinal),
  foreign key (site_id, entrance_id) references entrance deferrable initially deferred,
  -- A service is offered at a site in one way on any day.
  constraint one_way_a_day
    exclude using gist (site_id with =, service with =, valid with &&)
);
create index on service_at_site (service);

-- Other hours on dated days; where two overlap the later one wins.
create table hours_exception (
  site_id entity_id,
  service_ordinal integer,
  ordinal integer check (ordinal >= 0),
  days daterange not null
    check (not isempty(days) and not lower_inf(days) and not upper_inf(days)),
  hours text not null check (hours <> ''),
  reason local_text,
  primary key (site_id, service_ordinal, ordinal),
  foreign key (site_id, service_ordinal) references service_at_site on delete cascade
);

do $$
declare
  t text;
begin
  foreach t in array array['registry_about', 'organisation', 'service_kind', 'season', 'service',
    'site', 'site_location', 'entrance', 'parking', 'access_fact', 'closure', 'service_at_site',
    'hours_exception']
  loop
    execute format('create trigger needs_event before insert or update or delete or truncate on %I '
      'for each statement execute function needs_registry_event()', t);
  end loop;
end $$;
