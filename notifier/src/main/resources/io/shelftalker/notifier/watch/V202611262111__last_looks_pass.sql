-- "Watch this" means what was looked at within the hour.
alter table last_look add column looked_at timestamptz not null default clock();
