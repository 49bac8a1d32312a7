-- What is known about the building of one location, in the format of registry.json (landmark, access);
-- null where it is what the site says of itself. It holds exactly as long as its location does.
alter table site_location
  add column building jsonb check (jsonb_typeof(building) = 'object');
