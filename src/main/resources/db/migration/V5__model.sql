-- What the first four left out: who keeps an entry right, old ids, and edits that belong together.

-- Edits that belong together stand in the log one after the other, and are seen together: the
-- number of the last of them. Null in events older than this column: each for itself.
alter table registry_event add column published_with bigint;
alter table registry_event add constraint published_with_a_later_one check (published_with >= number);

-- Within one transaction rows may come in any order; what they name must be there at its end.
alter table service alter constraint service_kind_fkey deferrable initially deferred;
alter table service alter constraint service_organisation_fkey deferrable initially deferred;
alter table service alter constraint service_season_fkey deferrable initially deferred;
alter table service_at_site alter constraint service_at_site_service_fkey
  deferrable initially deferred;
alter table organisation drop constraint organisation_kommunekode_key,
  add constraint organisation_kommunekode_key unique (kommunekode) deferrable initially deferred,
  drop constraint organisation_sor_id_key,
  add constraint organisation_sor_id_key unique (sor_id) deferrable initially deferred;

-- What people call a place beside its name.
alter table site add column familiar_names jsonb not null default '[]' check (
  jsonb_typeof(familiar_names) = 'array' and not familiar_names @? '$[*] ? (!exists (@.da))');

-- Who keeps the entry right, when they last said that it is, and whether the public may see it.
alter table site
  add column keeper entity_id references organisation deferrable initially deferred,
  add column confirmed date,
  add column sensitive boolean not null default false;
create index on site (keeper);

-- Ids that a site had before; they lead to it for good.
create table site_alias (
  id entity_id primary key,
  site_id entity_id not null references site on delete cascade,
  ordinal integer not null check (ordinal >= 0)
);
create index on site_alias (site_id);

-- An old id is not another site's present one; checked when the transaction ends.
create function alias_is_no_site() returns trigger language plpgsql as $$
begin
  if exists (select from site s join site_alias a on a.id = s.id where s.id = new.id) then
    raise exception 'the id % is a site''s, and another one''s alias', new.id
      using errcode = 'unique_violation';
  end if;
  return null;
end $$;

create constraint trigger alias_is_no_site after insert or update of id on site_alias
  deferrable initially deferred for each row execute function alias_is_no_site();
create constraint trigger alias_is_no_site after insert or update of id on site
  deferrable initially deferred for each row execute function alias_is_no_site();

-- The number under which the health insurance knows a practice.
alter table organisation
  add column ydernummer text check (ydernummer ~ '^[0-9]{6}$'),
  add constraint organisation_ydernummer_key unique (ydernummer) deferrable initially deferred;

-- Who is invited when. An age is in one group only.
create table season_wave (
  season_id entity_id references season on delete cascade,
  ordinal integer check (ordinal >= 0),
  invited date not null,
  -- In years; unbounded for "and older", "and younger".
  ages int4range not null check (not isempty(ages)),
  primary key (season_id, ordinal),
  constraint one_wave_an_age exclude using gist (season_id with =, ages with &&)
);

-- Who takes part.
create table season_participant (
  season_id entity_id references season on delete cascade,
  ordinal integer not null check (ordinal >= 0),
  organisation entity_id not null references organisation deferrable initially deferred,
  primary key (season_id, organisation)
);
create index on season_participant (organisation);

-- A service of a season is offered by somebody who takes part in it.
insert into season_participant
  select season, row_number() over (partition by season order by organisation) - 1, organisation
  from (select distinct season, organisation from service where season is not null) as offered;
alter table service add constraint service_of_participant
  foreign key (season, organisation) references season_participant (season_id, organisation)
  deferrable initially deferred;

-- An outreach visit is on one day, and keeps to the rule of one way a day like every other offer.
alter table service_at_site
  add column visit boolean not null default false,
  add column note local_text,
  add constraint visit_is_one_day check (
    not visit or (not lower_inf(valid) and not upper_inf(valid) and upper(valid) - lower(valid) = 1));

-- Who saw it, beside what says so.
alter table access_fact add column who text check (who <> '');

-- A picture is named by its content; it may come later than what names it, or never.
alter table entrance
  add column landmark local_text,
  add column photo text check (photo ~ '^[0-9a-f]{64}$'),
  add column photo_alt local_text check (photo_alt is null or photo_alt ? 'en'),
  add column photo_date date,
  add constraint photo_is_whole check (
    (photo is null) = (photo_alt is null) and (photo is null) = (photo_date is null));

-- The code list of regions: they merge and are renamed.
create table region (
  id entity_id primary key,
  name local_text not null,
  code text check (code ~ '^[0-9]{4}$'),
  organisation entity_id references organisation deferrable initially deferred,
  valid daterange not null check (not isempty(valid)),
  successor entity_id references region deferrable initially deferred,
  source text not null check (source <> ''),
  constraint not_its_own_successor check (successor <> id),
  unique (id, valid),
  constraint one_region_a_code exclude using gist (code with =, valid with &&)
    deferrable initially deferred
);
create index on region (organisation);
create index on region (successor);

create table region_municipality (
  region_id entity_id,
  ordinal integer not null check (ordinal >= 0),
  kommunekode kommunekode not null,
  -- The region's own days.
  valid daterange not null,
  primary key (region_id, kommunekode),
  foreign key (region_id, valid) references region (id, valid) on delete cascade
    deferrable initially deferred,
  constraint one_region_a_day exclude using gist (kommunekode with =, valid with &&)
    deferrable initially deferred
);

-- Who answers for kinds of service in municipalities, as one document says.
create table responsibility (
  id entity_id primary key,
  valid daterange not null check (not isempty(valid)),
  authority entity_id references organisation deferrable initially deferred,
  funder entity_id references organisation deferrable initially deferred,
  operator entity_id references organisation deferrable initially deferred,
  building_owner entity_id references organisation deferrable initially deferred,
  source text not null check (source <> ''),
  note local_text,
  unique (id, valid)
);
create index on responsibility (authority);
create index on responsibility (funder);
create index on responsibility (operator);
create index on responsibility (building_owner);

create table responsibility_cell (
  responsibility_id entity_id,
  kind entity_id not null references service_kind deferrable initially deferred,
  kind_ordinal integer not null check (kind_ordinal >= 0),
  kommunekode kommunekode not null,
  ordinal integer not null check (ordinal >= 0),
  -- The days of the document.
  valid daterange not null,
  primary key (responsibility_id, kind, kommunekode),
  foreign key (responsibility_id, valid) references responsibility (id, valid) on delete cascade
    deferrable initially deferred,
  -- For a kind of service in a municipality one answer holds on any day.
  constraint one_responsibility_a_day
    exclude using gist (kind with =, kommunekode with =, valid with &&) deferrable initially deferred
);
create index on responsibility_cell (kind);

alter table registry_event drop constraint registry_event_entity_check;
alter table registry_event add constraint registry_event_entity_check check (entity in (
  'organisation', 'region', 'service-kind', 'season', 'service', 'responsibility', 'site'));

do $$
declare
  t text;
begin
  foreach t in array array['site_alias', 'season_wave', 'season_participant', 'region',
    'region_municipality', 'responsibility', 'responsibility_cell']
  loop
    execute format('create trigger needs_event before insert or update or delete or truncate on %I '
      'for each statement execute function needs_registry_event()', t);
  end loop;
end $$;
