-- 'held' while its chat does not want to be told yet.
alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check
  check (state in ('gathering', 'due', 'held', 'told', 'moot'));
-- What it waited for last, if it did.
alter table notice add column held text check (held in ('quiet', 'pause', 'snooze', 'most'));
create index notice_held on notice (conversation) where state = 'held';
