-- What happened in a week, and which sources can be read, without reading all that ever happened.
create index catalog_event_by_time on catalog_event (workspace, at);
create index catalog_event_of_sources on catalog_event (workspace, source, id)
  where kind in ('unreadable', 'readable');
