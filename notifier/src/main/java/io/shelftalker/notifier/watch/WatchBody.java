package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.core.conversation.KnownChats;
import io.shelftalker.core.web.Amount;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A watch as the API writes it.
 *
 * @param when the condition in words that {@code /watch} takes, where there are such
 * @param made how things stand; only in the answer to whoever has asked for the watch
 */
record WatchBody(
        String id,
        ChatBody chat,
        Optional<ProductBody> product,
        Optional<String> form,
        Optional<SearchBody> search,
        Optional<ConditionBody> condition,
        Optional<String> when,
        Instant createdAt,
        Optional<Made> made) {

    record ChatBody(String channel, String account, String address) {
        static ChatBody of(KnownChats.Chat chat) {
            return new ChatBody(chat.channel(), chat.account(), chat.address());
        }
    }

    /** @param listed whether it is still in the catalog */
    record ProductBody(
            String id,
            Optional<String> sku,
            String name,
            String url,
            Optional<Amount> price,
            String availability,
            boolean listed) {
        static ProductBody of(ProductView product) {
            return new ProductBody(
                    Long.toString(product.id().value()),
                    product.facts().sku(),
                    product.name(),
                    product.url().toString(),
                    product.price().map(Amount::of),
                    product.stock().availability().name().toLowerCase(Locale.ROOT),
                    product.listed());
        }
    }

    record SearchBody(Optional<String> words, Optional<String> category, boolean fresh) {
        static SearchBody of(Lookout lookout) {
            return new SearchBody(
                    Optional.of(lookout.text()).filter(text -> !text.isEmpty()), lookout.category(), lookout.fresh());
        }
    }

    /**
     * How things stand when a watch is made.
     *
     * @param already whether what is waited for is so
     * @param fitting how many products fit a search
     * @param says what the bot says of it in chat
     */
    record Made(boolean already, Optional<Integer> fitting, String says) {}

    static WatchBody of(WatchEntry.OfProduct entry, KnownChats.Chat chat, ProductView product) {
        Wish bare = entry.wish() instanceof Wish.OfForm(String _, Wish of) ? of : entry.wish();
        return new WatchBody(
                Long.toString(entry.id().value()),
                ChatBody.of(chat),
                Optional.of(ProductBody.of(product)),
                entry.form(),
                Optional.empty(),
                Optional.of(ConditionBody.of(bare)),
                Optional.of(bare.written().orElse("any change"))
                        .filter(_ -> bare.place().isEmpty()),
                entry.since(),
                Optional.empty());
    }

    static WatchBody of(WatchEntry.OfSearch entry, KnownChats.Chat chat) {
        return new WatchBody(
                Long.toString(entry.id().value()),
                ChatBody.of(chat),
                Optional.empty(),
                Optional.empty(),
                Optional.of(SearchBody.of(entry.lookout())),
                Optional.empty(),
                Optional.empty(),
                entry.since(),
                Optional.empty());
    }

    WatchBody made(Made standing) {
        return new WatchBody(id, chat, product, form, search, condition, when, createdAt, Optional.of(standing));
    }
}
