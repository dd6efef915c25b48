package io.shelftalker.notifier.digest;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.notifier.timing.ZoneFinder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** What is said about digests, and the buttons that go with it. */
final class DigestReplies {
    private static final List<Weekly> USUAL = List.of(
            new Weekly(DayOfWeek.MONDAY, Weekly.MORNING),
            new Weekly(DayOfWeek.FRIDAY, LocalTime.of(17, 0)),
            new Weekly(DayOfWeek.SUNDAY, LocalTime.of(10, 0)));

    static final Reply ADMINS_ONLY =
            new Reply.Text(Phrase.of("digest.admins-only"), Menu.of(press("digest.preview", call("preview"))));

    private DigestReplies() {}

    static List<Action> underAnIssue() {
        return List.of(press("digest.change", Call.of("digest")), press("digest.stop", call("off")));
    }

    /** Under an issue that is shown ahead. */
    static List<Action> underAPreview(boolean subscribed) {
        return subscribed ? underAnIssue() : List.of(press("digest.begin", Call.of("digest")));
    }

    /** Asks when it is to come. @param said how things stand */
    static Reply.Text ask(Phrase said, boolean subscribed, Locale language) {
        List<Action> days = USUAL.stream()
                .<Action>map(weekly -> new Action.Press(
                        Phrase.literal(weekly.dayIn(language) + " " + weekly.at()), call(weekly.written())))
                .toList();
        List<Action> others = subscribed
                ? List.of(press("digest.preview", call("preview")), press("digest.stop", call("off")))
                : List.of(press("digest.preview", call("preview")));
        return new Reply.Text(
                Phrase.joined("\n", List.of(said, Phrase.of("digest.ask"))),
                Menu.NONE.and(days).and(others));
    }

    /** How a digest stands. */
    static Phrase standing(Subscription subscription, Locale language) {
        Weekly weekly = subscription.weekly();
        return Phrase.of(
                "digest.is",
                weekly.dayIn(language),
                weekly.at().toString(),
                ZoneFinder.city(subscription.zone(), language));
    }

    /** That it comes from now on. */
    static Reply set(Subscription subscription, Instant first, Locale language) {
        Weekly weekly = subscription.weekly();
        return new Reply.Text(
                Phrase.of(
                        "digest.set",
                        weekly.dayIn(language),
                        weekly.at().toString(),
                        ZoneFinder.city(subscription.zone(), language),
                        Phrase.when(first)),
                Menu.of(press("digest.preview", call("preview")), press("digest.stop", call("off"))));
    }

    static Action press(String label, Call call) {
        return new Action.Press(Phrase.of(label), call);
    }

    static Call call(String words) {
        return Call.of("digest").with("words", words);
    }
}
