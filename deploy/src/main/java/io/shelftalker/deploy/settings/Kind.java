package io.shelftalker.deploy.settings;

import io.shelftalker.core.schedule.Cron;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/** What a setting's value is, and what to say of a value that is not. */
enum Kind {
    /** A variable of ours that something else reads, such as the tests. */
    ELSEWHERE("not for the application", value -> true),
    TEXT("empty", value -> true),
    /** Never shown, neither in messages nor in logs. */
    SECRET("not a secret", value -> true),
    CHOICE("not a choice", value -> true),
    URL("not an http or https URL, such as https://shop.example/", Kind::isWebAddress),
    /** Secret too, because a URL can carry a password. */
    DATABASE("not a PostgreSQL URL, such as postgres://host:5432/name", Kind::isDatabase),
    NUMBER("not a whole number from 1 to 9999", value -> value.matches("[1-9]\\d{0,3}")),
    DURATION("not a duration, such as 500ms, 20s or 5m", value -> value.matches("[1-9]\\d{0,6}(ms|s|m|h)")),
    PORT("not a port from 0 to 65535", Kind::isPort),
    CRON("not a schedule: 5 fields as in Unix (0 * * * *), or 6 to 7 as in Quartz (0 0 * * * ?)", Kind::isSchedule),
    /** A secret that the operator makes up. */
    KEY("not 'st_' followed by at least 20 letters, digits, hyphens or underscores", Kind::isKey);

    private final String complaint;
    private final Predicate<String> fits;

    Kind(String complaint, Predicate<String> fits) {
        this.complaint = complaint;
        this.fits = fits;
    }

    boolean isSecret() {
        return this == SECRET || this == KEY || this == DATABASE;
    }

    Optional<String> problem(String value) {
        if (fits.test(value)) {
            return Optional.empty();
        }
        String subject = isSecret() ? "the value" : "'" + value + "'";
        return Optional.of(subject + " is " + complaint + ".");
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isDatabase(String value) {
        return value.matches("(jdbc:postgresql|postgres|postgresql)://[^/\\s]+/\\S+");
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
    }

    private static boolean isSchedule(String value) {
        try {
            new Cron(value);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isKey(String value) {
        return value.matches("st_[A-Za-z0-9_-]{20,}");
    }
}
