-- How many minutes lie between two looks at those products of a source that somebody waits for; 0 leaves them to its runs.
alter table source add column watched_minutes int not null default 15 check (watched_minutes >= 0);
-- Whether its last list was a feed: then no page of it is fetched.
alter table source add column fed boolean not null default false;
alter table source_due add column glance_at timestamptz not null default clock();
create index source_due_glance on source_due (glance_at);

-- A glance: a run that looks between two others at what is watched or changed lately, and takes nothing for gone.
alter table run add column glance boolean not null default false;
-- A source's run need not wait for its glance.
drop index run_active;
create unique index run_active on run (source, glance) where state in ('queued', 'fetching', 'closing');
