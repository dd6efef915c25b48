-- Who says a button's number means one of the messages that a chat was shown last.
create index outgoing_of_conversation on outgoing (conversation, id);
