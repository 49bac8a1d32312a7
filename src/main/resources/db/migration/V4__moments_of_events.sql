-- An event's moment is when it is written, not when its transaction began: a writer waits for the
-- lock first, and moments must grow with numbers for "what was shown then" to have one answer.
alter table registry_event alter column at set default clock_timestamp();

create index on registry_event (at);
