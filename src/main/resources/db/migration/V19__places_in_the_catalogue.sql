-- A service kind has one place in the catalogue for good, also while it is taken away: so the
-- catalogue of any past day has its order, and a kind that comes back stands where it stood.
create table service_kind_place (
  id entity_id primary key,
  ordinal integer not null check (ordinal >= 0)
);

insert into service_kind_place select id, ordinal from service_kind;

create or replace function service_kind_place() returns trigger language plpgsql as $$
begin
  if new.ordinal is null then
    new.ordinal := coalesce(
      (select ordinal from service_kind_place where id = new.id),
      (select max(ordinal) + 1 from service_kind_place),
      0);
  end if;
  insert into service_kind_place values (new.id, new.ordinal)
    on conflict (id) do update set ordinal = excluded.ordinal;
  return new;
end $$;
