package io.shelftalker.channels.whatsapp;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.LiveSecrets;
import java.net.URI;
import java.util.Optional;

/**
 * The WhatsApp sender at Twilio that the environment configures.
 *
 * @param accountSid the account at Twilio, {@code AC…}
 * @param authToken opens the account, and signs what Twilio posts; {@code NEW,OLD} while one takes the other's place
 * @param from the sender: {@code whatsapp:+14155550100}, the number alone, or a Messaging Service {@code MG…}
 * @param template the approved template for what is said outside the 24-hour window; see {@link Templates#of}
 * @param apiUrl another address in place of Twilio's: scheme, host and perhaps a port
 */
@ConfigurationProperties("shelftalker.whatsapp")
@Requires(property = "shelftalker.whatsapp.account-sid")
public record WhatsAppSettings(
        String accountSid,
        Optional<String> authToken,
        Optional<String> from,
        Optional<String> template,
        Optional<String> apiUrl) {
    public WhatsAppSettings {
        accountSid = accountSid.strip();
        authToken = authToken.map(String::strip);
        from = from.map(String::strip).map(WhatsAppSettings::address);
        if (!accountSid.matches("AC[0-9a-fA-F]{32}")) {
            throw new IllegalArgumentException(
                    "shelftalker.whatsapp.account-sid is no account: Twilio's console shows one"
                            + " like AC and 32 digits");
        }
        if (authToken
                .map(WhatsAppSettings::secrets)
                .filter(tokens -> tokens.allMatch(token -> token.matches("[A-Za-z0-9]{16,}")))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "shelftalker.whatsapp.auth-token is missing or none: Twilio's console shows"
                            + " it below the account SID, 32 letters and digits");
        }
        if (from.filter(sender -> sender.matches("whatsapp:\\+[1-9]\\d{6,14}|MG[0-9a-fA-F]{32}"))
                .isEmpty()) {
            throw new IllegalArgumentException("shelftalker.whatsapp.from must be the sender's number as"
                    + " +14155550100, or a Messaging Service as MG and 32 digits");
        }
        template.ifPresent(Templates::of);
        if (apiUrl.isPresent() && !apiUrl.get().matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
            throw new IllegalArgumentException("shelftalker.whatsapp.api-url must be a scheme, a host and"
                    + " perhaps a port, as https://api.twilio.com");
        }
    }

    /** Those of a sender that was added. */
    static WhatsAppSettings of(Credentials credentials, TwilioHost server) {
        return new WhatsAppSettings(
                credentials.require("account-sid"),
                credentials.get("auth-token"),
                credentials.get("from"),
                credentials.get("template"),
                server.apiUrl());
    }

    /** The tokens that are good now. */
    LiveSecrets tokens() {
        return secrets(authToken.orElseThrow());
    }

    private static LiveSecrets secrets(String set) {
        return LiveSecrets.of("shelftalker.whatsapp.auth-token", set);
    }

    Templates templates() {
        return template.map(Templates::of).orElse(Templates.NONE);
    }

    Optional<URI> api() {
        return apiUrl.map(URI::create);
    }

    private static String address(String sender) {
        return sender.startsWith("+") ? "whatsapp:" + sender : sender;
    }

    /** Without the token, so that it can be logged. */
    @Override
    public String toString() {
        return "WhatsAppSettings[from=" + from.orElse("") + ", apiUrl=" + apiUrl.orElse("") + "]";
    }
}
