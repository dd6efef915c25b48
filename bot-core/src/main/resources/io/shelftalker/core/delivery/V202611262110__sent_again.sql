-- When an operator last had a message sent again that was given up: it goes out as it is, however old.
alter table outgoing add column replayed_at timestamptz;
