package io.shelftalker.channels.whatsapp;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.content.v1.content.ApprovalFetch;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A configured sender, connected.
 *
 * @param clients one for each token that may be good, the newest first
 */
record WhatsAppBot(WhatsAppAccount account, List<TwilioRestClient> clients) {
    private static final int UNAUTHORIZED = 401;

    WhatsAppBot {
        clients = List.copyOf(clients);
    }

    /** What Twilio says of its account, as in {@code active} or {@code suspended}. */
    String status() {
        return opened(this::status);
    }

    /** The same, asked with one of the tokens. */
    String status(TwilioRestClient client) {
        return String.valueOf(Account.fetcher(account.sid()).fetch(client).getStatus());
    }

    /** What WhatsApp has said of a template: {@code approved}, or {@code pending}, {@code rejected} and so on. */
    String approval(String template) {
        Object answer =
                opened(client -> ApprovalFetch.fetcher(template).fetch(client)).getWhatsapp();
        return answer instanceof Map<?, ?> fields ? String.valueOf(fields.get("status")) : "unknown";
    }

    /**
     * Asks Twilio something with the newest token, and with the one before where Twilio does not know that one: then it has
     * done nothing yet.
     */
    <T> T opened(Function<TwilioRestClient, T> question) {
        try {
            return question.apply(clients.getFirst());
        } catch (ApiException refusal) {
            if (clients.size() == 1 || !isClosed(refusal)) {
                throw refusal;
            }
            return question.apply(clients.getLast());
        }
    }

    /** Whether Twilio does not take the token. */
    static boolean isClosed(ApiException refusal) {
        return Integer.valueOf(UNAUTHORIZED).equals(refusal.getStatusCode());
    }
}
