package io.shelftalker.channels.widget;

import io.shelftalker.channels.Credentials;
import io.shelftalker.channels.Platform;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Adds widgets: the sites that may show them are all that must be said. */
@Singleton
final class WidgetPlatform implements Platform {
    private final String address;

    WidgetPlatform(WebConfiguration web) {
        this.address = web.publicUrl().orElse("https://shelf.example");
    }

    @Override
    public String channel() {
        return WidgetChannel.NAME;
    }

    @Override
    public List<String> asked() {
        return List.of("https://shop.example,https://www.shop.example", "[IDENTITY-SECRET]");
    }

    @Override
    public Phrase form() {
        return Phrase.of("channels.widget.form");
    }

    @Override
    public Credentials read(List<String> given) {
        if (given.isEmpty() || given.size() > 2) {
            throw new IllegalArgumentException("One or two values are asked for");
        }
        Credentials credentials = new Credentials(
                given.size() == 1
                        ? Map.of("origins", given.getFirst())
                        : Map.of("origins", given.getFirst(), "identity-secret", given.getLast()));
        WidgetSettings.of(credentials);
        return credentials;
    }

    /** There is nobody to ask. */
    @Override
    public String identify(Account account, Credentials credentials) {
        return String.join(", ", WidgetSettings.of(credentials).allowed());
    }

    @Override
    public Phrase next(Account account) {
        return Phrase.of("channels.widget.added", Embedding.script(address, account.name()));
    }
}
