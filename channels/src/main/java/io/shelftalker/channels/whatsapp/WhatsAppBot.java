package io.shelftalker.channels.whatsapp;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.content.v1.content.ApprovalFetch;
import java.util.Map;

/** A configured sender, connected. */
record WhatsAppBot(WhatsAppAccount account, TwilioRestClient client) {
    /** What Twilio says of its account, as in {@code active} or {@code suspended}. */
    String status() {
        return String.valueOf(Account.fetcher(account.sid()).fetch(client).getStatus());
    }

    /** What WhatsApp has said of a template: {@code approved}, or {@code pending}, {@code rejected} and so on. */
    String approval(String template) {
        Object answer = ApprovalFetch.fetcher(template).fetch(client).getWhatsapp();
        return answer instanceof Map<?, ?> fields ? String.valueOf(fields.get("status")) : "unknown";
    }
}
