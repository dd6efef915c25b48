-- What reached nobody is looked at once, chat by chat of those that are linked.
alter table outgoing add column given_up boolean not null default false;
drop index outgoing_unreached;
create index outgoing_unreached on outgoing (conversation, (coalesce(settled_at, created_at)))
  where state in ('dead', 'suppressed') and priority = 1 and unknowns = 0 and not given_up;
