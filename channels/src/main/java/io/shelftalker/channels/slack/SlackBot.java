package io.shelftalker.channels.slack;

import com.slack.api.methods.MethodsClient;
import okhttp3.OkHttpClient;

/**
 * A configured app, connected.
 *
 * @param http for what is no method of the Web API
 */
record SlackBot(
        SlackAccount account,
        MethodsClient client,
        OkHttpClient http,
        SlackPeople people,
        SlackOwnTeam own,
        SlackStanding standing) {}
