-- What the platform calls the messages that were sent of a reply which was not sent whole: whoever tries again goes on there.
alter table outgoing add column begun text[] not null default '{}';
