-- Who offers what, to whom, and in which season.

-- About the registry as a whole; one row, or none before it is filled.
create table registry_about (
  only_row boolean primary key default true check (only_row),
  -- True when nothing in it is real.
  invented boolean not null
);

create table organisation (
  id entity_id primary key,
  name local_text not null,
  kind text not null check (kind in ('municipality', 'region', 'private', 'association')),
  kommunekode kommunekode unique,
  cvr cvr,
  sor_id text unique check (sor_id ~ '^[0-9]{1,20}$'),
  phone_number phone_number,
  phone_hours text,
  constraint hours_need_phone check (phone_hours is null or phone_number is not null),
  constraint kommunekode_of_municipality check (kommunekode is null or kind = 'municipality')
);

create table service_kind (
  id entity_id primary key,
  -- Its place in the catalogue.
  ordinal integer not null unique deferrable initially deferred check (ordinal >= 0),
  name local_text not null,
  description local_text,
  sector text not null check (sector in ('municipal', 'practice', 'other')),
  -- Other words that people use for it.
  words text[] not null check (array_position(words, null) is null),
  -- What to do when no place offers it.
  instead local_text
);

create table season (
  id entity_id primary key,
  name local_text not null,
  first_day date not null,
  -- Included.
  last_day date not null,
  constraint season_in_order check (first_day <= last_day)
);

create table service (
  id entity_id primary key,
  kind entity_id not null references service_kind,
  organisation entity_id not null references organisation,
  name local_text not null,
  -- The audience: ages in years, both included; null for no bound.
  min_age integer check (min_age between 0 and 130),
  max_age integer check (max_age between 0 and 130),
  -- Whose citizens may use it; empty for everybody.
  residence kommunekode[] not null check (array_position(residence, null) is null),
  referral answer not null,
  audience_note local_text,
  -- ISO 639-1; empty when nobody told us.
  languages text[] not null
    check (array_to_string(languages, ',', '?') ~ '^([a-z]{2,3}(,[a-z]{2,3})*)?$'),
  booking_how text not null
    check (booking_how in ('drop-in', 'phone', 'online', 'by-referral', 'unknown')),
  booking_url text check (booking_url ~ '^https?://[^[:space:]]+$'),
  -- Null for a service all year round.
  season entity_id references season,
  -- The only one for everybody, however far away.
  city_wide boolean not null,
  constraint ages_in_order check (min_age <= max_age)
);
create index on service (kind);
create index on service (organisation);
create index on service (season);
