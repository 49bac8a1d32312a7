-- The catalogue of service kinds is edited like everything else: a kind of an event keeps its place,
-- a new one comes last. Whoever fills the whole catalogue says the places.
create function service_kind_place() returns trigger language plpgsql as $$
begin
  if new.ordinal is null then
    new.ordinal := coalesce(
      (select ordinal from service_kind where id = new.id),
      (select max(ordinal) + 1 from service_kind),
      0);
  end if;
  return new;
end $$;

create trigger place before insert on service_kind
  for each row execute function service_kind_place();

alter domain entity_kind drop constraint entity_kind_check;
alter domain entity_kind add constraint entity_kind_check check (value in (
  'organisation', 'region', 'service-kind', 'season', 'service', 'site', 'responsibility'));

-- While an instance publishes a file it says so every few seconds, for those who ask another one.
alter table import_run
  add column publishing_since timestamptz,
  -- The last time that the instance said it is at it.
  add column publishing_at timestamptz,
  add constraint publishing_is_whole check (
    (publishing_since is null) = (publishing_at is null));
