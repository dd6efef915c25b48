package io.shelftalker.notifier.watch;

import java.util.Optional;

/**
 * A watch as the API is asked for it: of a product, of what a search finds, or of a category.
 *
 * @param fresh of a search or a category, whether only what is new to the shop is told
 * @param form one of the forms that the product comes in, as "42 / red"
 * @param when what is waited for, in the words that {@code /watch} takes; any change where there is no condition either
 */
record WatchRequest(
        ChatPlace chat,
        Optional<Subject> product,
        Optional<String> search,
        Optional<String> category,
        Optional<Boolean> fresh,
        Optional<String> form,
        Optional<String> when,
        Optional<ConditionBody> condition) {

    /** @param account the name of the bot there */
    record ChatPlace(String channel, Optional<String> account, String address) {}

    /** A product by one of these. */
    record Subject(Optional<String> id, Optional<String> sku, Optional<String> url) {}
}
