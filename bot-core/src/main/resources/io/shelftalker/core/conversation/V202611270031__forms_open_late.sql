-- What lets a form open, for some seconds: a message may wait for another of its conversation for a moment.
alter table outgoing add column trigger text;
