-- What a run came to, in the event that closes it: JSON as RunFigures writes it; none in those from before.
alter table catalog_event add column figures jsonb;
