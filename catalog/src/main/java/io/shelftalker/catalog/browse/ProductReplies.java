package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.i18n.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Products as replies. */
final class ProductReplies {
    static final Reply EMPTY_CATALOG = Reply.text(Phrase.of("browse.empty"));

    private ProductReplies() {}

    /** A list as the answer: one that was turned or narrowed takes the place of what it was. */
    static Outcome.Done answer(Turn turn, Reply list) {
        boolean turned = turn.arguments().get("page").isPresent()
                || turn.arguments().get("stock").isPresent();
        return turned ? Outcome.inPlace(list) : Outcome.reply(list);
    }

    /** A part of a list of products, each with a button of its number, above other buttons. */
    static Reply list(Phrase heading, Page page, List<ProductView> products, List<List<Action>> more) {
        int first = page.offset() + 1;
        List<Action> numbers = IntStream.range(0, products.size())
                .<Action>mapToObj(place -> new Action.Press(
                        Phrase.literal(Integer.toString(first + place)),
                        Call.of("product").with("product", id(products.get(place)))))
                .toList();
        List<List<Action>> rows = new ArrayList<>();
        rows.add(numbers);
        rows.addAll(more);
        return new Reply.Cards(
                heading, first, products.stream().map(ProductReplies::line).toList(), new Menu(rows));
    }

    /** ‹ 2 of 5 ›, without what leads nowhere; nothing for a single page. */
    static List<Action> paging(Call call, Page page, int total) {
        int last = Page.count(total);
        return last == 1 ? List.of() : pages(call, page.number(), last);
    }

    /** ‹ 2 of 5 ›, without what leads nowhere. */
    static List<Action> pages(Call call, int page, int last) {
        List<Action> row = new ArrayList<>();
        if (page > 1) {
            row.add(turn(Phrase.literal("‹"), call, page - 1));
        }
        row.add(turn(Phrase.of("browse.page", page, last), call, page));
        if (page < last) {
            row.add(turn(Phrase.literal("›"), call, page + 1));
        }
        return row;
    }

    /** Narrows a list to what can be bought, or takes that back. */
    static Action inStockOnly(Call call, boolean active) {
        return active
                ? press("browse.stock.chosen", call.with("stock", "any"))
                : press("browse.stock", call.with("stock", "in"));
    }

    static Action press(String label, Call call) {
        return new Action.Press(Phrase.of(label), call);
    }

    private static Action turn(Phrase label, Call call, int page) {
        return new Action.Press(label, call.with("page", Integer.toString(page)));
    }

    private static Reply.Card line(ProductView product) {
        return new Reply.Card(
                Phrase.literal(product.name()),
                Optional.of(product.url()),
                product.facts().image(),
                List.of(ProductLines.brief(product)),
                Menu.NONE);
    }

    /** The call that shows a product close up. */
    static Call close(ProductView product) {
        return Call.of("product").with("product", id(product));
    }

    static String id(ProductView product) {
        return id(product.id());
    }

    static String id(ProductId product) {
        return Long.toString(product.value());
    }
}
