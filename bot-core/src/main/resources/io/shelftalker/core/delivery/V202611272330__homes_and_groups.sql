-- Pages stand in an order of their own, so that no message waits for one.
alter table outgoing_due add column home boolean not null default false;

-- When a group may be told next what nobody asked for, in whichever of its topics or threads; the group by a number made of
-- its account and its id.
create table group_pace (
  room    bigint primary key,
  next_at timestamptz not null
) with (fillfactor = 70);
