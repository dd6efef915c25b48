-- How often a chat has guessed is counted by chat, however many others guess.
create index link_guess_of_chat on link_guess (conversation, at);
