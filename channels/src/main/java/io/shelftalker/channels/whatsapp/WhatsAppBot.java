package io.shelftalker.channels.whatsapp;

import com.twilio.http.TwilioRestClient;

/** A configured sender, connected. */
record WhatsAppBot(WhatsAppAccount account, TwilioRestClient client) {}
