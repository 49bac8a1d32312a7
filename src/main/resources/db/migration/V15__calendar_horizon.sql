-- How far ahead the slots of a service at a site are made; a day more is added each day.
create table calendar_horizon (
  site_id entity_id,
  service entity_id,
  -- The last day with slots made.
  until date not null,
  primary key (site_id, service)
);

-- A seat that was taken out of a slot is as gone as the whole slot.
create or replace function confirm_claim(a_key text, out outcome text, out at_slot bigint)
language plpgsql as $$
declare
  mine claim;
begin
  select c.slot into at_slot from claim c where c.key = a_key;
  perform from slot where id = at_slot for no key update;
  select * into mine from claim c where c.key = a_key and c.slot = at_slot;
  if mine.slot is null or mine.until <= clock_timestamp() then
    outcome := 'expired';
  elsif mine.state = 'booked' then
    outcome := 'already';
  elsif (select withdrawn or mine.seat > seats from slot where id = at_slot) then
    delete from claim c where c.key = a_key;
    outcome := 'withdrawn';
  else
    update claim c set state = 'booked', until = null where c.key = a_key;
    outcome := 'booked';
  end if;
end $$;
