package io.shelftalker.channels.widget;

import io.shelftalker.channels.LiveSecrets;
import io.shelftalker.core.channel.Account;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A widget for some sites.
 *
 * @param origins the sites whose pages may show it; without one it answers nobody
 * @param identitySecret what the shop's server proves with who a visitor is
 */
record WidgetAccount(Account account, Set<String> origins, Optional<LiveSecrets> identitySecret) {
    WidgetAccount {
        origins = Set.copyOf(origins);
    }

    boolean allows(@Nullable String origin) {
        return origin != null && origins.contains(origin);
    }

    @Override
    public String toString() {
        return "WidgetAccount[" + account.name() + "]";
    }
}
