-- Until when a message may be sent for the first time; what waits longer is for whoever wrote it to take back.
alter table outgoing_due add column best_before timestamptz;
