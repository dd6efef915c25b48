package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A chat from Telegram's side: who may write there, and what has been written. */
sealed interface Room permits PrivateRoom, GroupRoom {

    long id();

    ChatLedger ledger();

    /** Refuses, in Telegram's words, a bot that may not write here. */
    void admit(Bot bot);

    boolean isPrivate();

    /** The chat as it stands in messages. */
    ObjectNode json();
}
