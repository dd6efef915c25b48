package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.conversation.Inquiries;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.telegram.InlineQuery;
import io.shelftalker.testkit.telegram.Speaker;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see who write to the bot from within other chats. */
final class TelegramInlineTest {
    private static final URI PAGE = URI.create("https://shop.example/p?a=1&b=2");
    private static final URI PICTURE = URI.create("https://shop.example/p.png");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TelegramStage stage = new TelegramStage();

    TelegramInlineTest() {
        stage.accounts.all().getFirst().isCalled("shelf_test_bot");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsACardAsALineAndSendsItAsAMessage() {
        answers("kettle", Optional.empty(), kettle("64.00 $ · <in stock>"));

        JsonNode result = ask(stage.person.inquires("kettle")).results().getFirst();

        assertThat(result.path("title").asText()).isEqualTo("Kettle & more");
        assertThat(result.path("description").asText()).isEqualTo("64.00 $ · <in stock>");
        assertThat(result.path("thumbnail_url").asText()).isEqualTo(PICTURE.toString());
        assertThat(result.at("/input_message_content/message_text").asText())
                .isEqualTo("<a href=\"https://shop.example/p?a=1&amp;b=2\">Kettle &amp; more</a>\n"
                        + "64.00 $ · &lt;in stock&gt;");
        assertThat(result.at("/input_message_content/link_preview_options/url").asText())
                .isEqualTo(PICTURE.toString());
        assertThat(result.at("/reply_markup/inline_keyboard/0").findValuesAsText("url"))
                .containsExactly("https://t.me/shelf_test_bot?start=p_17", PAGE.toString());
    }

    @Test
    void turnsPagesUntilThereAreNone() {
        answers("kettle", Optional.of("2"), kettle("64.00 $"));
        answers("kettle2", Optional.empty(), kettle("18.00 $"));

        InlineQuery.Results first = ask(stage.person.inquires("kettle"));
        InlineQuery.Results second =
                ask(stage.telegram.group(-77, "Tasters").member(stage.person).inquires("kettle", first.nextOffset()));

        assertThat(first.nextOffset()).isEqualTo("2");
        assertThat(second.nextOffset()).isEmpty();
        assertThat(second.titles()).hasSize(1);
        assertThat(second.personal()).isTrue();
    }

    @Test
    void offersAtMostAsManyAsTelegramTakes() {
        answers("kettle", Optional.empty(), Collections.nCopies(70, kettle("64.00 $")));

        assertThat(ask(stage.person.inquires("kettle")).titles()).hasSize(50);
    }

    @Test
    void anythingAtAllCanBeOffered() {
        Reply.Card odd = new Reply.Card(
                Phrase.literal("  \n"),
                Optional.of(URI.create("relative")),
                Optional.empty(),
                List.of(Phrase.literal("x".repeat(9_000))),
                Menu.of(new Action.Open(Phrase.literal(""), URI.create("http://localhost/x"))));
        answers("odd", Optional.empty(), odd);

        assertThat(ask(stage.person.inquires("odd")).titles()).containsExactly("…");
    }

    @Test
    void aPictureThatTelegramCannotFetchIsNotOffered() {
        answers(
                "kettle",
                Optional.empty(),
                List.of(
                        kettle("1 $", URI.create("relative.png")),
                        kettle("2 $", URI.create("http://localhost/p.png")),
                        kettle("3 $", URI.create("data:image/png;base64,AA"))));

        List<JsonNode> results = ask(stage.person.inquires("kettle")).results();

        assertThat(results).hasSize(3).allSatisfy(result -> {
            assertThat(result.has("thumbnail_url")).isFalse();
            assertThat(result.at("/input_message_content/link_preview_options/is_disabled")
                            .asBoolean())
                    .isTrue();
        });
    }

    @Test
    void anAnswerThatIsRefusedForItsPicturesIsGivenWithout() {
        answers("kettle", Optional.empty(), kettle("64.00 $"));
        stage.telegram.next("answerInlineQuery", Fault.refuses(400, "Bad Request: WEBDOCUMENT_URL_INVALID"));

        JsonNode result = ask(stage.person.inquires("kettle")).results().getFirst();

        assertThat(result.path("title").asText()).isEqualTo("Kettle & more");
        assertThat(result.has("thumbnail_url")).isFalse();
    }

    @Test
    void aBotThatIsAskedTooMuchTakesNoRoomFromAnother() throws Exception {
        Semaphore asked = new Semaphore(0);
        CountDownLatch known = new CountDownLatch(1);
        TelegramInline inline = new TelegramInline(
                inquired -> {
                    asked.release();
                    await(known);
                    return Optional.empty();
                },
                new TelegramResults(stage.phrasebooks),
                TelegramStage.LINKS);
        TelegramBot busy = stage.accounts.all().getFirst();
        Inbound.Inquired inquired = new Inbound.Inquired(envelope(), "kettle", "");
        for (int query = 0; query < 40; query++) {
            inline.receive(busy, inquired);
        }
        assertThat(asked.tryAcquire(16, PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        inline.receive(new TelegramBot(busy.account(), busy.client(), InstantSource.system()), inquired);

        assertThat(asked.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        known.countDown();
    }

    @Test
    void aCardThatCanBePassedOnHasAButtonForIt() {
        Menu menu = Menu.of(
                new Action.Share(Phrase.literal("Share"), show()),
                new Action.Share(Phrase.literal("Not this"), Call.of("show")));
        stage.channel()
                .send(new Outgoing(
                        stage.address(),
                        new Reply.Text(Phrase.literal("Kettle"), menu),
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        "key",
                        "token",
                        Optional.empty()));

        assertThat(stage.buttons()).containsExactly("Share");
        assertThat(stage.telegram
                        .requests("sendMessage")
                        .getFirst()
                        .parameters()
                        .toString())
                .contains("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fshelf_test_bot%3Fstart%3Dp_17");
    }

    @Test
    void inAGroupItWorksWithPrivacyOn() {
        answers("kettle", Optional.empty(), kettle("64.00 $"));
        Speaker ada = stage.telegram.group(-77, "Tasters").member(stage.person);

        assertThat(ask(ada.inquires("kettle")).titles()).containsExactly("Kettle & more");
        assertThat(stage.received).isEmpty();
    }

    private InlineQuery.Results ask(InlineQuery query) {
        stage.takeAll();
        return query.awaitAnswer(PATIENCE);
    }

    private void answers(String query, Optional<String> next, Reply.Card card) {
        answers(query, next, List.of(card));
    }

    private void answers(String query, Optional<String> next, List<Reply.Card> cards) {
        Reply.Cards list = new Reply.Cards(Phrase.literal("Ask me"), 1, cards, Menu.NONE);
        stage.inquiries.put(query, new Inquiries.Answer(list, Locale.ENGLISH, ZoneOffset.UTC, next));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Inbound.Envelope envelope() {
        return new Inbound.Envelope(
                TelegramStage.ACCOUNT.id(),
                "query",
                "42",
                ChatKind.PRIVATE,
                new Sender("42", "Ada", Optional.of("en")),
                Instant.EPOCH);
    }

    private static Reply.Card kettle(String line) {
        return kettle(line, PICTURE);
    }

    private static Reply.Card kettle(String line, URI picture) {
        return new Reply.Card(
                Phrase.literal("Kettle & more"),
                Optional.of(PAGE),
                Optional.of(picture),
                List.of(Phrase.literal(line)),
                Menu.of(
                        new Action.Press(Phrase.literal("Details"), show()),
                        new Action.Press(Phrase.literal("Never"), Call.of("other")),
                        new Action.Open(Phrase.literal("Open in shop"), PAGE)));
    }

    private static Call show() {
        return Call.of("show").with("thing", "17");
    }
}
