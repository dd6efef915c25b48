package io.shelftalker.notifier.watch;

import io.shelftalker.catalog.browse.ProductView;
import io.shelftalker.catalog.browse.Resolved;
import io.shelftalker.catalog.browse.StoresAround;
import io.shelftalker.catalog.product.ProductId;
import io.shelftalker.catalog.product.VariantOffer;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /watch}: asks to be told when a product changes, falls to a price, or becomes something else that is waited for.
 *
 * <p>Buttons call it with {@code product}, its id, and may give a {@code target} or {@code ask} for one, a {@code form} of
 * it and a {@code place} where it must be in stock.
 */
@Singleton
final class WatchCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("watch", Permission.WATCH).taking("words");

    /** What tells a form of a product at the end of a line: "size 42", "in red". */
    private static final Pattern FORM = Pattern.compile(
            "(?iu)(?<product>.*\\S)[\\s,]+(?:(?:in |en )?(?:size|taille|pointure|colou?r|couleur|format)\\s+\\S.*|(?:in|en)\\s+\\S+(?:\\s+\\S+)?)");

    private final Watches watches;
    private final Wishes wishes;
    private final Subjects subjects;
    private final Seeker seeker;

    WatchCommand(Watches watches, Wishes wishes, Subjects subjects, Seeker seeker) {
        this.watches = watches;
        this.wishes = wishes;
        this.subjects = subjects;
        this.seeker = seeker;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Call> hears(String text) {
        return Sentence.read(text).map(words -> Call.of("watch").with("words", words));
    }

    @Override
    public Outcome run(Turn turn) {
        String seen = watches.now(turn.handle());
        Optional<String> sought = turn.arguments().get("seek");
        if (sought.isPresent()) {
            boolean fresh = turn.arguments().get("fresh").isPresent();
            return seeker.keep(turn, new Seeking(sought.get(), fresh), seen);
        }
        Asking asking = Asking.of(turn.arguments());
        Optional<ProductId> product = chosen(turn);
        if (product.isPresent()) {
            return subjects.product(turn, product.get())
                    .map(view -> chosen(turn, view, asking, seen))
                    .orElseGet(() -> Outcome.reply(WatchReplies.lookAround(Phrase.of("watch.gone"))));
        }
        String words = turn.arguments().get("words").orElse("");
        int near = turn.arguments().number("near", 0);
        return near > 0 && asking.place().isPresent()
                ? near(
                        turn,
                        new Nearness.Ending(words, new Nearness(asking.place().get(), near)),
                        asking,
                        seen)
                : named(turn, words, asking, seen);
    }

    /** The product that a button names. */
    static Optional<ProductId> chosen(Turn turn) {
        return turn.arguments()
                .get("product")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new ProductId(Long.parseLong(id)));
    }

    private Outcome chosen(Turn turn, ProductView product, Asking asking, String seen) {
        if (asking.target().isEmpty() && turn.arguments().get("ask").isPresent()) {
            Optional<Wish> before = watches.of(turn.handle(), Watcher.of(turn), product.id(), asking.form());
            return askBelow(WatchReplies.which(product, asking, before), product, asking);
        }
        return watch(turn, product, asking, seen);
    }

    private Outcome named(Turn turn, String words, Asking asking, String seen) {
        if (words.isEmpty()) {
            return askWhat(asking);
        }
        Optional<Nearness.Ending> near = Nearness.ending(words);
        if (near.isPresent() && !isExact(subjects.resolve(turn, words))) {
            return near(turn, near.get(), asking, seen);
        }
        for (Request.At at : Request.places(words)) {
            Optional<Condition> there = subjects.there(turn, at.place());
            if (there.isPresent()) {
                return named(turn, Request.read(at.line()), asking.at(at.place()), seen);
            }
        }
        return named(turn, Request.read(words), asking, seen);
    }

    private Outcome near(Turn turn, Nearness.Ending said, Asking asking, String seen) {
        Nearness near = said.near();
        if (!subjects.knowsStores(turn)) {
            return Outcome.reply(WatchReplies.noStores(said, asking));
        }
        if (near.isHere()) {
            return where(turn, Phrase.of("watch.near.where"), said, asking);
        }
        Optional<StoresAround.Around> around = subjects.around(turn, near);
        if (around.isEmpty()) {
            Phrase unknown = Phrase.of("watch.near.unknown", WatchReplies.excerpt(near.place()));
            return where(turn, unknown, said, asking);
        }
        if (around.get().stores().isEmpty()) {
            return Outcome.reply(WatchReplies.noneNear(around.get(), said, asking));
        }
        return named(turn, Request.read(said.before()), asking.at(near.written()), seen);
    }

    /** Asks near which place, naming some that are known. */
    private Outcome where(Turn turn, Phrase question, Nearness.Ending said, Asking asking) {
        List<String> cities = subjects.cities(turn);
        Phrase known = cities.isEmpty() ? Phrase.NOTHING : Phrase.of("watch.near.known", String.join(", ", cities));
        Call again = asking.onto(Call.of("watch"))
                .with("words", said.before())
                .with("near", Integer.toString(said.near().kilometres()));
        return Outcome.ask(Reply.text(Phrase.joined(" ", List.of(question, known))), new Prompt(again, "place"));
    }

    private static Outcome askWhat(Asking asking) {
        return Outcome.ask(Reply.text(Phrase.of("watch.ask.what")), new Prompt(asking.onto(Call.of("watch")), "words"));
    }

    private Outcome named(Turn turn, Request request, Asking before, String seen) {
        Asking asking = new Asking(request.target().or(before::target), before.form(), before.place());
        String subject = request.subject();
        if (subject.isEmpty() || Sentence.isThis(subject)) {
            return subjects.lookedAt(turn)
                    .map(product -> ofForm(turn, product, subject, asking, seen))
                    .orElseGet(() -> askWhat(asking));
        }
        Resolved resolved = subjects.resolve(turn, subject);
        Optional<Seeking> seeking =
                seeking(turn, request, resolved).filter(_ -> asking.place().isEmpty());
        if (seeking.isPresent()) {
            return seeker.keep(turn, seeking.get(), seen);
        }
        Matcher form = FORM.matcher(subject);
        if (!isExact(resolved) && form.matches()) {
            Resolved bare = subjects.resolve(turn, form.group("product"));
            if (bare instanceof Resolved.One(ProductView product)
                    && !product.variants().isEmpty()) {
                return ofForm(turn, product, subject, asking, seen);
            }
        }
        Optional<Request> misread = isExact(resolved) ? Optional.empty() : Request.withUnreadableTarget(subject);
        return misread.isPresent() && request.target().isEmpty()
                ? named(turn, misread.get(), asking, seen)
                : answer(turn, new Request(subject, asking.target()), resolved, asking, seen);
    }

    /** A search, where the words ask for one or name many things. */
    private Optional<Seeking> seeking(Turn turn, Request request, Resolved resolved) {
        Optional<Seeking> coming = Seeking.coming(request.subject());
        if (coming.isPresent()) {
            return Seeker.of(request, coming.get());
        }
        boolean many =
                switch (resolved) {
                    case Resolved.One _ -> subjects.areMany(turn, request.subject());
                    case Resolved.Several several -> several.exact() && areMany(request, several);
                    case Resolved.Nothing _, Resolved.UnknownPage _ -> false;
                };
        if (!many && (resolved instanceof Resolved.One || resolved instanceof Resolved.UnknownPage)) {
            return Optional.empty();
        }
        return Seeking.section(request.subject())
                .map(section -> new Seeking(section, request.target().isEmpty()))
                .or(() -> Seeking.read(request.subject()))
                .or(() -> Optional.of(new Seeking(request.subject(), false)).filter(_ -> many))
                .flatMap(seeking -> Seeker.of(request, seeking));
    }

    /** Whether many products are meant: they are named so, or a price is named for more of them than can be chosen from. */
    private static boolean areMany(Request request, Resolved.Several several) {
        boolean priced = request.target()
                .flatMap(Target::read)
                .filter(Target.Price.class::isInstance)
                .isPresent();
        return Seeking.isPlural(request.subject())
                || (priced && several.total() > several.products().size());
    }

    private static boolean isExact(Resolved resolved) {
        return resolved instanceof Resolved.One || (resolved instanceof Resolved.Several several && several.exact());
    }

    private Outcome answer(Turn turn, Request request, Resolved resolved, Asking asking, String seen) {
        String subject = request.subject();
        return switch (resolved) {
            case Resolved.One one -> ofForm(turn, one.product(), subject, asking, seen);
            case Resolved.Several several ->
                Outcome.reply(WatchReplies.which(several, subject, asking, seeking(request)));
            case Resolved.Nothing _ ->
                Outcome.reply(WatchReplies.lookAround(
                        Phrase.of("watch.nothing", WatchReplies.excerpt(subject)), seeking(request)));
            case Resolved.UnknownPage _ -> Outcome.reply(WatchReplies.lookAround(Phrase.of("watch.unknown-page")));
        };
    }

    /** A button to look for the words over time. */
    private static List<Action> seeking(Request request) {
        return Seeker.of(request, new Seeking(request.subject(), false)).stream()
                .map(seeking -> new Lookout(seeking.words(), Optional.empty(), false))
                .<Action>map(lookout -> WatchReplies.press("watch.seek", Seeker.calling(lookout)))
                .toList();
    }

    /** The form that the words tell of, if they do. */
    private Outcome ofForm(Turn turn, ProductView product, String words, Asking asking, String seen) {
        List<VariantOffer> forms = Forms.meant(product.variants(), product.name(), words);
        if (forms.size() > 1 && forms.size() < product.variants().size()) {
            return Outcome.reply(WatchReplies.whichForm(product, forms, asking));
        }
        Optional<String> form = forms.size() == 1 ? forms.getFirst().form() : Optional.empty();
        return watch(turn, product, form.map(asking::ofForm).orElse(asking), seen);
    }

    private Outcome watch(Turn turn, ProductView product, Asking asking, String seen) {
        Target.Resolved target = wishes.read(turn.handle(), product, asking);
        return switch (target) {
            case Target.Wished(Wish wish) -> keep(turn, product, wish, seen);
            case Target.NoUnit _ -> Outcome.reply(WatchReplies.noUnit(product));
            case Target.Unreadable _, Target.OtherCurrency _, Target.NoPrice _ ->
                askBelow(WatchReplies.wrong(product, target), product, asking);
        };
    }

    private Outcome keep(Turn turn, ProductView product, Wish wish, String seen) {
        Watcher watcher = Watcher.of(turn);
        Optional<Wish> before = watches.look(turn.handle(), watcher, product.id()).stream()
                .filter(each -> each.formName().equals(wish.formName()))
                .findFirst();
        Sight sight = wishes.keep(turn.handle(), watcher, product, wish, seen);
        Reply made = WatchReplies.made(product, wish, sight, before);
        return Outcome.reply(Asker.signed(turn, made)).changingHome();
    }

    private static Outcome askBelow(Reply question, ProductView product, Asking asking) {
        Asking open = new Asking(Optional.empty(), asking.form(), asking.place());
        return Outcome.ask(question, new Prompt(open.onto(WatchReplies.calling(product)), "target"));
    }
}
