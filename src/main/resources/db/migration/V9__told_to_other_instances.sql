-- Whoever listens hears of an event when it is durable, whichever program has written it.
create function tell_registry_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('registry_event', (select max(number) from added)::text);
  return null;
end $$;

create trigger told after insert on registry_event referencing new table as added
  for each statement execute function tell_registry_event();
