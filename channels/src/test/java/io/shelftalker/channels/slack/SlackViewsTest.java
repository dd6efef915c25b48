package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.slack.Screen;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and forms on Slack. */
final class SlackViewsTest {
    private static final URI PAGE = URI.create("https://shop.example/p/1");

    private final SlackStage stage = new SlackStage();
    private int sent;

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 3", "9, 30", "40, 0", "40, 120", "200, 120"})
    void aPageOfAnySizeIsTaken(int cards, int actions) {
        assertThat(publish(list(cards, actions))).isInstanceOf(Delivery.Sent.class);

        Screen page = stage.person.home().screen();
        assertThat(page.text()).contains("Watches");
        assertThat(page.labels()).hasSize(Math.min(100, actions));
        assertThat(page.text()).contains(cards == 0 ? "" : "Kettle " + cards);
        assertThat(page.labels().stream().filter(label -> label.matches("\\+\\d+ more")))
                .hasSize(actions > 100 ? 1 : 0);
    }

    @Test
    void whatNoPageHasRoomForIsShownWholeInTheChat() {
        Reply.Cards list = (Reply.Cards) list(40, 1);
        Reply tooMuch = new Reply.Cards(Phrase.literal("x".repeat(400_000)), 1, list.cards(), list.menu());

        assertThat(publish(tooMuch)).isInstanceOf(Delivery.Sent.class);

        Screen page = stage.person.home().screen();
        assertThat(page.labels()).hasSize(2);
        assertThat(page.labels().getLast()).matches("\\+\\d+ more");
        assertThat(page.buttons().getLast().json().path("value").asText()).endsWith(":m0");
    }

    @Test
    void picturesThatAPageCannotShowAreLosses() {
        stage.slack.next("views.publish", Fault.refuses(200, "invalid_arguments"));
        publish(list(1, 1));
        Reply.Card nowhere = new Reply.Card(
                Phrase.literal("Kettle"),
                Optional.empty(),
                Optional.of(URI.create("file:///kettle.png")),
                List.of(),
                Menu.NONE);
        publish(new Reply.Cards(Phrase.literal("Watches"), 1, List.of(nowhere), Menu.NONE));

        assertThat(stage.losses).containsExactly(Loss.PICTURE_REFUSED, Loss.PICTURE_UNREACHABLE);
    }

    @Test
    void aPageShowsAPictureBesideEachThing() {
        publish(list(2, 1));

        assertThat(stage.person.home().screen().pictures()).hasSize(2);
        assertThat(stage.person.chat().messages()).isEmpty();
    }

    @Test
    void aPictureThatSlackRefusesIsLeftOut() {
        stage.slack.next("views.publish", Fault.refuses(200, "invalid_arguments"));

        assertThat(publish(list(1, 1))).isInstanceOf(Delivery.Sent.class);

        assertThat(stage.person.home().screen().pictures()).isEmpty();
        assertThat(stage.person.home().screen().text()).contains("Kettle 1");
    }

    @Test
    void whoHasPublishedLessLatelyOverwritesNothing() {
        publish(list(1, 0));
        SlackChannel other =
                new SlackChannel(stage.accounts, stage.renderer, stage.views, NoLosses.CHARTS, NoLosses.HERE);
        assertThat(other.send(page(list(3, 0)))).isInstanceOf(Delivery.Sent.class);

        assertThat(publish(list(2, 0))).isInstanceOf(Delivery.RetryAfter.class);
        assertThat(stage.person.home().screen().text()).contains("Kettle 3");
        assertThat(publish(list(2, 0)))
                .as("under a claim that still holds it is tried again")
                .isInstanceOf(Delivery.Sent.class);
        assertThat(stage.person.home().screen().text()).doesNotContain("Kettle 3");
    }

    @Test
    void withoutAHomeTabNothingIsTriedAgain() {
        stage.app.hasNoHome();

        assertThat(publish(list(1, 0)))
                .isInstanceOfSatisfying(Delivery.Refused.class, refused -> assertThat(refused.reason())
                        .contains("not_enabled"));
    }

    @Test
    void aPageThatComesTooFastIsTriedLater() {
        stage.slack.next("views.publish", Fault.tooManyRequests(7));

        assertThat(publish(list(1, 0)))
                .isInstanceOfSatisfying(Delivery.RetryAfter.class, wait -> assertThat(wait.pause())
                        .hasSeconds(7));
    }

    @Test
    void aFormWithoutATriggerIsAskedInTheChat() {
        assertThat(stage.channel.send(new Outgoing(
                        stage.address(),
                        Aim.form("In words?", Optional.empty()),
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        "key",
                        "token",
                        Optional.empty())))
                .isInstanceOf(Delivery.Sent.class);

        assertThat(stage.person.chat().lastMessage().text()).isEqualTo("In words?");
        assertThat(stage.person.hasModal()).isFalse();
    }

    @Test
    void manyChoicesAreAList() {
        List<Action> kinds = IntStream.rangeClosed(1, 40)
                .<Action>mapToObj(number -> new Action.Press(
                        Phrase.literal("Kind " + number), Call.of("kind").with("number", Integer.toString(number))))
                .toList();
        Menu menu = Menu.of(new Action.Press(Phrase.literal("Back"), Call.of("start")))
                .and(kinds);
        stage.channel.send(new Outgoing(
                stage.address(),
                new Reply.Text(Phrase.literal("Which kind?"), menu),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "key",
                "token",
                Optional.empty()));

        assertThat(stage.person.chat().lastMessage().content().blocks().toString())
                .contains("static_select");
        assertThat(stage.buttons()).hasSize(41).contains("Back", "Kind 40");
        assertThat(stage.press("Kind 7")).hasFieldOrPropertyWithValue("token", "token:7");
    }

    private Delivery publish(Reply reply) {
        return stage.channel.send(page(reply));
    }

    private Outgoing page(Reply reply) {
        sent++;
        return new Outgoing(
                stage.address(),
                reply,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "key" + sent,
                "token" + sent,
                Optional.of(stage.person.id()),
                Surface.HOME,
                Optional.empty(),
                List.of());
    }

    private static Reply list(int cards, int actions) {
        List<Reply.Card> kettles = IntStream.rangeClosed(1, cards)
                .mapToObj(number -> new Reply.Card(
                        Phrase.literal("Kettle " + number),
                        Optional.of(PAGE),
                        Optional.of(PAGE),
                        List.of(Phrase.literal("64.00 $"), Phrase.literal("tell at 55.00 $ or less")),
                        Menu.NONE))
                .toList();
        List<Action> presses = IntStream.rangeClosed(1, actions)
                .<Action>mapToObj(number -> new Action.Press(
                        Phrase.literal("✎ " + number), Call.of("watch").with("product", Integer.toString(number))))
                .toList();
        return new Reply.Cards(Phrase.literal("Watches"), 1, kettles, Menu.NONE.and(presses));
    }
}
