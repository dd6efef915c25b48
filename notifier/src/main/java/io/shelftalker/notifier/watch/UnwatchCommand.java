package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductFinder;
import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.product.Keys;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.PlainLetters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code /unwatch}: ends a watch, chosen from those there are or named; in a group also one that a program asked for.
 *
 * <p>Buttons call it with {@code product}, its id, or with {@code lookout}, the ids of searches with commas between them,
 * and, from a list, with the {@code page} to show again.
 */
@Singleton
final class UnwatchCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("unwatch", Permission.WATCH).taking("words");
    private static final int MOST_CHOICES = 10;

    private final Watches watches;
    private final WatchList list;
    private final Subjects subjects;
    private final ProductFinder finder;
    private final Endable endable;

    UnwatchCommand(Watches watches, WatchList list, Subjects subjects, ProductFinder finder, Endable endable) {
        this.watches = watches;
        this.list = list;
        this.subjects = subjects;
        this.finder = finder;
        this.endable = endable;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Call> hears(String text) {
        return Sentence.stopping(text).map(words -> Call.of("unwatch").with("words", words));
    }

    @Override
    public Outcome run(Turn turn) {
        Optional<String> lookout = turn.arguments().get("lookout");
        if (lookout.isPresent()) {
            return endLookouts(turn, lookout.get());
        }
        Optional<ProductId> chosen = WatchCommand.chosen(turn);
        if (chosen.isPresent()) {
            return subjects.product(turn, chosen.get())
                    .map(product -> end(turn, product))
                    .orElseGet(() -> Outcome.reply(WatchReplies.lookAround(Phrase.of("watch.gone"))));
        }
        String words = turn.arguments()
                .get("words")
                .map(String::strip)
                .filter(said -> !Sentence.isAll(said))
                .orElse("");
        Optional<ProductView> lookedAt = Sentence.isThis(words) ? subjects.lookedAt(turn) : Optional.empty();
        if (lookedAt.isPresent()) {
            return end(turn, lookedAt.get());
        }
        List<ProductView> watched = endable.by(turn).stream()
                .flatMap(watcher -> list.products(turn.handle(), watcher).stream())
                .distinct()
                .toList();
        List<LookoutWatch> sought = endable.searches(turn, "");
        return watched.isEmpty() && sought.isEmpty()
                ? Outcome.reply(WatchReplies.lookAround(Phrase.of("watch.list.empty")))
                : named(turn, watched, sought, words);
    }

    private Outcome named(Turn turn, List<ProductView> watched, List<LookoutWatch> sought, String words) {
        boolean any = words.isEmpty();
        List<ProductView> meant =
                any ? watched : meant(turn, watched, Request.read(words).subject());
        List<LookoutWatch> searches =
                any ? sought : PlainLetters.words(words).isEmpty() ? List.of() : endable.searches(turn, words);
        if (meant.size() + searches.size() > 1) {
            return Outcome.reply(which(meant, searches));
        }
        if (!searches.isEmpty()) {
            return endLookouts(turn, Long.toString(searches.getFirst().id().value()));
        }
        return meant.isEmpty()
                ? Outcome.reply(
                        new Reply.Text(Phrase.of("watch.not-watched", WatchReplies.excerpt(words)), Menu.of(toAll())))
                : end(turn, meant.getFirst());
    }

    /** What somebody watches of what they named: by its code, address or name, or else as a search finds it. */
    private List<ProductView> meant(Turn turn, List<ProductView> watched, String words) {
        if (PlainLetters.words(words).isEmpty()) {
            return List.of();
        }
        List<ProductView> equal =
                kept(watched, product -> PlainLetters.words(product.name()).equals(PlainLetters.words(words)));
        List<ProductView> named = equal.isEmpty() ? kept(watched, product -> isMeant(product, words)) : equal;
        if (!named.isEmpty()) {
            return named;
        }
        Set<ProductId> found = finder.meant(turn.handle(), turn.actor().workspace(), words);
        return kept(watched, product -> found.contains(product.id()));
    }

    private static List<ProductView> kept(List<ProductView> products, Predicate<ProductView> wanted) {
        return products.stream().filter(wanted).toList();
    }

    private static Reply which(List<ProductView> products, List<LookoutWatch> searches) {
        List<Action> all = new ArrayList<>();
        products.forEach(product -> all.add(new Action.Press(
                Phrase.literal(product.name()), Call.of("unwatch").with("product", WatchReplies.id(product)))));
        searches.forEach(each -> all.add(new Action.Press(Seeker.name(each.lookout()), Seeker.ending(each.id()))));
        List<Action> answers = new ArrayList<>(all.stream().limit(MOST_CHOICES).toList());
        if (all.size() > MOST_CHOICES) {
            answers.add(toAll());
        }
        return new Reply.Choices(Phrase.of("watch.stop.which"), answers);
    }

    /** @param ids as {@link WatchCalls} writes them */
    private Outcome endLookouts(Turn turn, String ids) {
        List<Endable.EndedSearch> searches = endable.endSearches(turn, ids);
        List<Lookout> before =
                searches.stream().map(Endable.EndedSearch::lookout).distinct().toList();
        List<Watcher> ended =
                searches.stream().map(Endable.EndedSearch::watcher).distinct().toList();
        Phrase names = Phrase.joined(", ", before.stream().map(Seeker::name).toList());
        Phrase said = before.isEmpty() ? Phrase.of("watch.seek.stopped.before") : Phrase.of("watch.stopped", names);
        // One call brings one search back.
        List<Action> undo = before.stream()
                .filter(_ -> before.size() == 1)
                .<Action>map(lookout -> WatchReplies.press("watch.undo", Seeker.calling(lookout)))
                .toList();
        return ended(turn, signed(turn, said, ended), undo);
    }

    private Outcome end(Turn turn, ProductView product) {
        List<Wish> before = new ArrayList<>();
        List<Watcher> ended = new ArrayList<>();
        for (Watcher watcher : endable.by(turn)) {
            List<Wish> theirs = end(turn, watcher, product);
            if (!theirs.isEmpty()) {
                before.addAll(theirs);
                ended.add(watcher);
            }
        }
        Optional<String> form = turn.arguments().get("form");
        String name = form.map(each -> product.name() + " · " + each).orElse(product.name());
        Phrase said = Phrase.of(before.isEmpty() ? "watch.stopped.before" : "watch.stopped", name);
        // One call brings one wish back.
        List<Action> undo = before.stream()
                .filter(_ -> before.size() == 1)
                .<Action>map(wish -> WatchReplies.press("watch.undo", WatchReplies.calling(product, wish)))
                .toList();
        return ended(turn, signed(turn, said, ended), undo);
    }

    /** @return what they wanted to hear of it */
    private List<Wish> end(Turn turn, Watcher watcher, ProductView product) {
        Optional<String> form = turn.arguments().get("form");
        List<Wish> before = watches.of(turn.handle(), watcher, product.id()).stream()
                .filter(wish -> form.isEmpty() || wish.formName().equals(form))
                .toList();
        if (form.isPresent()) {
            watches.remove(turn.handle(), watcher, product.id(), form);
        } else {
            watches.remove(turn.handle(), watcher, product.id());
        }
        return before;
    }

    /** Says who had asked for what is ended, unless that is whoever ends it. */
    private Phrase signed(Turn turn, Phrase said, List<Watcher> ended) {
        boolean own = ended.stream().allMatch(Watcher.of(turn)::equals);
        return own ? said : Phrase.joined("\n", List.of(said, Asker.askedBy(endable.names(turn.handle(), ended))));
    }

    private Outcome ended(Turn turn, Phrase said, List<Action> undo) {
        if (turn.arguments().get("page").isPresent()) {
            int page = turn.arguments().number("page", 1);
            return Outcome.inPlace(Asker.signed(turn, list.show(turn.handle(), Watcher.of(turn), page, said, undo)))
                    .changingHome();
        }
        return Outcome.reply(new Reply.Text(said, Menu.NONE.and(undo))).changingHome();
    }

    private static boolean isMeant(ProductView product, String words) {
        boolean coded = product.facts()
                .sku()
                .map(Keys::ofSku)
                .filter(Keys.ofSku(words)::equals)
                .isPresent();
        String name = PlainLetters.of(product.name());
        return coded || Stream.of(PlainLetters.words(words).split(" ")).allMatch(name::contains);
    }

    private static Action toAll() {
        return WatchReplies.press("watch.all", Call.of("alerts"));
    }
}
