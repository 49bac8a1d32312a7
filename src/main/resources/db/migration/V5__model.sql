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

do $$
declare
  t text;
begin
  foreach t in array array['site_alias']
  loop
    execute format('create trigger needs_event before insert or update or delete or truncate on %I '
      'for each statement execute function needs_registry_event()', t);
  end loop;
end $$;
