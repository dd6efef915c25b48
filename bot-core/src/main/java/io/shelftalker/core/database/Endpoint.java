package io.shelftalker.core.database;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A PostgreSQL database as one role reaches it.
 *
 * @param url a JDBC URL without credentials
 */
record Endpoint(String url, String user, String password) {

    /**
     * Reads a configured URL in either spelling.
     *
     * @throws DatabaseUnusable if it is neither
     */
    static Endpoint of(String url, Optional<String> user, Optional<String> password) {
        if (url.startsWith("jdbc:postgresql://")) {
            return new Endpoint(url, user.orElse(""), password.orElse(""));
        }
        String scheme = url.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("postgres://") || scheme.startsWith("postgresql://")) {
            return ofUri(URI.create(url), user, password);
        }
        throw new DatabaseUnusable("SHELFTALKER_DATABASE_URL is not a PostgreSQL URL. Write it as"
                + " jdbc:postgresql://host:5432/database or postgres://user:password@host:5432/database.");
    }

    Endpoint as(Optional<String> otherUser, Optional<String> otherPassword) {
        return new Endpoint(url, otherUser.orElse(user), otherPassword.orElse(password));
    }

    /** Host, port and database, without what should not be shown. */
    String place() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
    }

    Properties credentials() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    private static Endpoint ofUri(URI uri, Optional<String> user, Optional<String> password) {
        String[] given =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() == -1 ? 5432 : uri.getPort();
        return new Endpoint(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
                user.orElse(given.length > 0 ? given[0] : ""),
                password.orElse(given.length > 1 ? given[1] : ""));
    }
}
