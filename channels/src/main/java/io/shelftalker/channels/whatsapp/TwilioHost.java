package io.shelftalker.channels.whatsapp;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * Where Twilio is, for all senders.
 *
 * @param apiUrl another address in place of Twilio's: scheme, host and perhaps a port
 */
@ConfigurationProperties("shelftalker.whatsapp")
public record TwilioHost(Optional<String> apiUrl) {}
