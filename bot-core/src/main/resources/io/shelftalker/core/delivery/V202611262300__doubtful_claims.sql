-- Whether a claim of it ran out, or was taken away, before anybody said how its sending ended: it may have arrived.
alter table outgoing_due add column doubtful boolean not null default false;
