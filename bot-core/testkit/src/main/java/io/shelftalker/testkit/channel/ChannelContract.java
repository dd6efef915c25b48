package io.shelftalker.testkit.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Continuation;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every channel must hold to. Its tests extend this and play the platform. */
public abstract class ChannelContract extends ReceptionContract {
    private final AtomicInteger messages = new AtomicInteger();

    static Stream<String> shapes() {
        return Samples.shapes().keySet().stream().sorted();
    }

    static Stream<String> oddTexts() {
        return Stream.of(
                "עברית ואז English ואז العربية",
                "family 👨‍👩‍👧‍👦, flag 🇫🇷, skin 👍🏽, keycap 1️⃣",
                "é as two: e\u0301, zalgo: Z\u0300\u0301\u0302\u0303\u0304\u0305",
                "unpaired \uD83D high",
                "unpaired \uDE00 low",
                "controls \u0000\u0001\u0007\u001b[31m\u007f\u0085",
                "overrides \u202Edesrever\u202C and isolates \u2067x\u2069",
                "markup </b><script>&amp;&#0;&lt; \"quoted\" _star_ *bold* `code` [link](x)",
                "private \uE000 noncharacter \uFFFF tag \uDB40\uDC41",
                "line\r\nbreaks\rof\u2028all\u2029kinds\u000Bhere");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void deliversEveryShapeOfReply(String shape) {
        Reply reply = Samples.shape(shape);

        assertSent(send(reply));

        assertThat(allShown()).contains("Ember");
        assertThat(stage().buttons())
                .containsExactlyElementsOf(labels(reply.menu().presses()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void saysEveryFactOfAShape(String shape) {
        Reply reply = Samples.shape(shape);

        assertSent(send(reply));

        String said = packed(allShown());
        assertThat(Samples.facts(reply)).allSatisfy(fact -> assertThat(said).contains(packed(fact)));
    }

    @Test
    void givesBackTheTokenOfThePressedButton() {
        Outgoing outgoing = outgoing(new Reply.Text(Samples.words("Press"), Samples.menu(20)));
        assertSent(stage().channel().send(outgoing));

        Inbound inbound = stage().press("Button 13");

        assertThat(inbound).isInstanceOfSatisfying(Inbound.Pressed.class, pressed -> {
            assertThat(pressed.token()).isEqualTo(outgoing.token(12));
            assertThat(pressed.envelope().chat()).isEqualTo(stage().address().chat());
            assertThat(pressed.envelope().account()).isEqualTo(stage().address().account());
        });
    }

    @Test
    void replacesAMessageWhereThePlatformCan() {
        String first = message(send(Samples.cards(3)));

        assertSent(replace(first, new Reply.Text(Samples.words("Another page"), Samples.menu(1))));

        assertThat(allShown()).contains("Another page");
        if (stage().channel().profile().edits()) {
            assertThat(stage().shown()).hasSize(1);
            assertThat(allShown()).doesNotContain("Ember");
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void replacesAnyShapeByAnyOther(String shape) {
        for (Reply next : Samples.shapes().values()) {
            String before = message(send(Samples.shape(shape)));
            assertSent(replace(before, next));
        }
    }

    @Test
    void replacingByTheSameIsNoFailure() {
        Reply reply = new Reply.Text(Samples.words("The same"), Samples.menu(1));
        Outgoing first = outgoing(reply);
        String message = message(stage().channel().send(first));

        Outgoing again = new Outgoing(
                first.address(),
                reply,
                first.locale(),
                first.zone(),
                first.idempotencyKey() + " again",
                first.token(),
                Optional.of(message));

        assertSent(stage().channel().send(again));
    }

    @Test
    void replacingAMessageThatIsGoneStillTellsThePerson() {
        assertSent(replace("999999", Reply.text(Samples.words("Said anyway"))));

        assertThat(allShown()).contains("Said anyway");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 1_025, 4_096, 4_097, 30_000})
    void deliversLongTextsWhole(int words) {
        String text = IntStream.range(0, words).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        assertSent(send(new Reply.Text(Samples.words(text), Samples.menu(2))));

        assertThat(packed(allShown())).contains(packed(text));
        assertThat(stage().buttons()).containsExactly("Button 1", "Button 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 250, 1_000})
    void deliversLongCaptionsWhole(int words) {
        String text = IntStream.range(0, words).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        assertSent(send(new Reply.Picture(
                URI.create("https://shop.example/x.png"), Samples.words("A bottle"), Samples.words(text), Menu.NONE)));

        assertThat(packed(allShown())).contains(packed(text));
    }

    /** A mark may become another that looks like it, as on WhatsApp, which knows no escapes. */
    @Test
    void formatsNothingOfWhatIsSaid() {
        assertSent(send(Reply.text(Samples.words("a *bold* _slanted_ ~gone~ `coded` <b>tagged</b> word"))));

        assertThat(allShown()).matches("a .bold. .slanted. .gone. .coded. .b.tagged./b. word");
    }

    @Test
    void deliversOneEndlessWordWhole() {
        String text = "👩‍🚀é".repeat(3_000);

        assertSent(send(Reply.text(Samples.words(text))));

        assertThat(packed(allShown())).contains(text);
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void survivesOddTextEverywhere(String odd) {
        Phrase text = Samples.words("before " + odd + " after");
        Menu menu = Menu.of(
                new Action.Press(text, Samples.menu(1).presses().getFirst().call()));
        Reply.Card card = new Reply.Card(text, Optional.empty(), Optional.empty(), List.of(text), menu);

        for (Reply reply : List.of(
                new Reply.Text(text, menu),
                card,
                new Reply.Cards(text, 1, List.of(card, card), menu),
                new Reply.Choices(text, List.of(menu.presses().getFirst())),
                new Reply.Table(text, List.of(text), List.of(List.of(text, text)), menu),
                new Reply.Series(text, Optional.empty(), List.of(text), Samples.chart(), menu),
                new Reply.Picture(URI.create("https://shop.example/x.png"), text, text, menu))) {
            assertSent(send(reply));
            assertThat(stage().shown().getLast()).contains("before").contains("after");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u200B", "\u0000", "\u2800", "\u202E"})
    void repliesThatSayNothingAreNoFailure(String nothing) {
        Phrase text = Samples.words(nothing);
        Menu menu = Menu.of(
                new Action.Press(text, Samples.menu(1).presses().getFirst().call()));

        assertSent(send(new Reply.Text(text, menu)));
        assertSent(send(new Reply.Card(text, Optional.empty(), Optional.empty(), List.of(text), Menu.NONE)));
        assertSent(send(new Reply.Card(
                text,
                Optional.of(URI.create("https://shop.example/x")),
                Optional.of(URI.create("https://shop.example/x.png")),
                List.of(),
                menu)));
        assertSent(send(new Reply.Cards(text, 1, List.of(), Menu.NONE)));
        assertSent(send(new Reply.Choices(text, List.of())));
        assertSent(send(new Reply.Table(text, List.of(), List.of(), Menu.NONE)));
        assertSent(send(new Reply.Series(text, Optional.empty(), List.of(), Samples.chart(), Menu.NONE)));
        assertSent(send(new Reply.Picture(URI.create("https://shop.example/x.png"), text, text, Menu.NONE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 40})
    void listsEveryCard(int count) {
        assertSent(send(Samples.cards(count)));

        String all = allShown();
        IntStream.rangeClosed(1, count).forEach(number -> assertThat(all).contains("Ember No. " + number + "."));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 99, 100, 101, 120})
    void leadsToEveryActionStepByStep(int count) {
        List<Action> actions = Samples.actions(count);
        List<String> reached = new ArrayList<>();
        Optional<Reply> next = Optional.of(new Reply.Choices(Samples.words("Which?"), actions));
        while (next.isPresent()) {
            Reply shown = next.get();
            assertSent(send(shown));
            List<String> labels = stage().buttons();
            labels.stream().filter(label -> label.startsWith("Button ")).forEach(reached::add);
            assertThat(reached).as("no step leads back").doesNotHaveDuplicates();
            next = labels.stream()
                    .filter(label -> label.startsWith("+"))
                    .findFirst()
                    .flatMap(more -> Continuation.of(shown, position(stage().press(more))));
        }

        assertThat(reached).containsExactlyElementsOf(labels(actions));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/a?b=c&d=\"e\"",
                "http://localhost:8080/x",
                "http://127.0.0.1:8080/x",
                "http://[::1]/x",
                "mailto:shop@shop.example",
                "relative/page",
                "https://shop.example/très/日本"
            })
    void opensOrNamesEveryPage(String url) {
        URI page = URI.create(url.replace("\"", "%22"));

        assertSent(send(new Reply.Card(
                Samples.words("A page"),
                Optional.of(page),
                Optional.of(page),
                List.of(),
                Menu.of(new Action.Open(Samples.words("Open it"), page)))));

        assertThat(allShown() + stage().buttons()).contains("A page").contains("Open it");
    }

    @Test
    void tellsHowLongThePlatformWantsToWait() {
        meets(Stage.Trouble.SLOW_DOWN);

        assertThat(send(Reply.text(Samples.words("Too fast"))))
                .isInstanceOfSatisfying(Delivery.RetryAfter.class, retry -> assertThat(retry.pause())
                        .isEqualTo(Stage.PAUSE));
    }

    @Test
    void saysWhenNobodyIsThereAnyMore() {
        meets(Stage.Trouble.GONE);

        assertThat(send(Reply.text(Samples.words("Anybody?")))).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void doesNotGuessWhatBecameOfALostMessage() {
        meets(Stage.Trouble.LOST_ANSWER);

        assertThat(send(Reply.text(Samples.words("Perhaps")))).isInstanceOf(Delivery.Unknown.class);
        assertThat(stage().shown()).hasSizeLessThan(2);
    }

    @Test
    void showsARepeatedMessageOnce() {
        Outgoing outgoing = outgoing(Reply.text(Samples.words("Only once")));

        Delivery first = stage().channel().send(outgoing);
        Delivery second = stage().channel().send(outgoing);

        assertSent(first);
        assertThat(second).isEqualTo(first);
        assertThat(stage().shown()).hasSize(1);
    }

    @Test
    void sendsForManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Delivery>> deliveries = IntStream.range(0, 40)
                    .mapToObj(
                            number -> threads.submit(() -> send(Reply.text(Samples.words("message " + number + ".")))))
                    .toList();
            for (Future<Delivery> delivery : deliveries) {
                assertSent(delivery.get());
            }
        }
        String all = allShown();
        IntStream.range(0, 40).forEach(number -> assertThat(all).contains("message " + number + "."));
    }

    private static List<String> labels(List<? extends Action> actions) {
        return actions.stream()
                .map(action -> ((Phrase.Literal) action.label()).text())
                .toList();
    }

    private static int position(Inbound pressed) {
        assertThat(pressed).isInstanceOf(Inbound.Pressed.class);
        return Continuation.position(((Inbound.Pressed) pressed).token()).orElseThrow();
    }

    private void meets(Stage.Trouble trouble) {
        stage().exempt(trouble).ifPresent(reason -> abort(trouble + " is not known here: " + reason));
        stage().meets(trouble);
    }

    private Delivery send(Reply reply) {
        return stage().channel().send(outgoing(reply));
    }

    private Delivery replace(String message, Reply reply) {
        Outgoing fresh = outgoing(reply);
        return stage().channel()
                .send(new Outgoing(
                        fresh.address(),
                        reply,
                        fresh.locale(),
                        fresh.zone(),
                        fresh.idempotencyKey(),
                        fresh.token(),
                        Optional.of(message)));
    }

    private Outgoing outgoing(Reply reply) {
        int number = messages.incrementAndGet();
        return new Outgoing(
                stage().address(),
                reply,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "key-" + number,
                "token-" + number,
                Optional.empty());
    }

    private String allShown() {
        return String.join("\n", stage().shown());
    }

    private static String packed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void assertSent(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    }

    private static String message(Delivery delivery) {
        assertSent(delivery);
        return ((Delivery.Sent) delivery).message().orElse("0");
    }
}
