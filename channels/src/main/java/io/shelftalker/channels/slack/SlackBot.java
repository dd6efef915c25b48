package io.shelftalker.channels.slack;

import com.slack.api.methods.MethodsClient;

/** A configured app, connected. */
record SlackBot(SlackAccount account, MethodsClient client, SlackPeople people, SlackStanding standing) {}
