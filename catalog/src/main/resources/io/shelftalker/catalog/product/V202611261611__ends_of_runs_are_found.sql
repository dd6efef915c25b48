-- The ends of those runs that brought nothing are forgotten after a while.
create index catalog_event_of_run_closed on catalog_event (run) where kind = 'run_closed';
