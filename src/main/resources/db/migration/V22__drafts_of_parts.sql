-- A draft of one part of an entity names the entity and the part: site, service and day of a visit.
alter table draft drop constraint draft_entity_id_check;
alter table draft add constraint draft_entity_id_check
  check (entity_id <> '' and length(entity_id) <= 300);
