-- How often a message that told it was taken back, since it had waited too long to be sent.
alter table notice add column retold int not null default 0;
