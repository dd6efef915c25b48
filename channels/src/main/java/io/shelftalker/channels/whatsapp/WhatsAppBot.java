package io.shelftalker.channels.whatsapp;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;

/** A configured sender, connected. */
record WhatsAppBot(WhatsAppAccount account, TwilioRestClient client) {
    /** What Twilio says of its account, as in {@code active} or {@code suspended}. */
    String status() {
        return String.valueOf(Account.fetcher(account.sid()).fetch(client).getStatus());
    }
}
