-- Narrow: keys whose secret still stands in the message that showed it, looked at across workspaces. Few, and for a minute.
create table api_key_told (
  key           bigint primary key,
  workspace     bigint not null,
  handle        text not null,
  conversation  bigint not null,
  -- The message is the first of its conversation that has the secret, of those after this one.
  after         bigint not null
);
alter table api_key drop column told_in;
