-- Notices that certainly reached nobody, the latest of which are told in another chat of the person.
create index outgoing_unreached on outgoing (workspace, (coalesce(settled_at, created_at)))
  where state in ('dead', 'suppressed') and priority = 1 and unknowns = 0;
