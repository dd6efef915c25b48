-- Of somebody with several chats, 'conversation' is the first of them, and 'contact' who is in that one.
alter table notice
  -- In which of them it was told, if not in the first.
  add column told_in     bigint references conversation,
  -- Those of them that would not take it.
  add column refused_in  bigint[];
create index notice_told_in on notice (told_in, message) where told_in is not null;
