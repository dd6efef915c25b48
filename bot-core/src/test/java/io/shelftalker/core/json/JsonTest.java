package io.shelftalker.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Phrase PHRASE = Phrase.of(
            "any.key",
            "words",
            3,
            Money.of("18.40", "CAD"),
            Phrase.share(new BigDecimal("-0.19")),
            Phrase.ago(NOON),
            Phrase.when(NOON),
            Phrase.joined(" · ", List.of(Phrase.literal("a"), Phrase.of("b.key"))));
    private static final Menu MENU = Menu.of(
            new Action.Press(Phrase.literal("Watch"), new Call("watch", Map.of("product", "7"))),
            new Action.Open(Phrase.literal("Open"), URI.create("https://shop.example/p/1")));
    private static final Reply.Card CARD = new Reply.Card(
            PHRASE, Optional.of(URI.create("https://shop.example/p/1")), Optional.empty(), List.of(PHRASE), MENU);
    private static final Inbound.Envelope ENVELOPE = new Inbound.Envelope(
            new AccountId(1), "42", "-100", ChatKind.GROUP, new Sender("7", "Ada", Optional.of("fr")), NOON);

    private final Json json = new Json();

    static Stream<Reply> replies() {
        return Stream.of(
                new Reply.Text(PHRASE, MENU),
                new Reply.Text(PHRASE, MENU.asJudged()),
                CARD,
                new Reply.Cards(PHRASE, 6, List.of(CARD, CARD), MENU),
                new Reply.Cards(PHRASE, 1, List.of(CARD, CARD), MENU, Map.of(1, PHRASE, 2, PHRASE)),
                new Reply.Choices(PHRASE, MENU.rows().getFirst()),
                new Reply.Table(PHRASE, List.of(PHRASE), List.of(List.of(PHRASE)), Menu.NONE),
                new Reply.Form(
                        PHRASE,
                        PHRASE,
                        List.of(
                                Reply.Field.text("price", PHRASE)
                                        .hinting(PHRASE)
                                        .holding(Optional.of("5"))
                                        .orNothing(),
                                Reply.Field.choice("stock", PHRASE, List.of(new Reply.Option(PHRASE, "in")))
                                        .at(PHRASE)),
                        Call.of("watch"),
                        MENU));
    }

    static Stream<Inbound> inbounds() {
        return Stream.of(
                new Inbound.Said(ENVELOPE, "hé \uD83C\uDF77 \"quoted\""),
                new Inbound.Pressed(ENVELOPE, "token:3", Optional.of("99")),
                new Inbound.Opened(ENVELOPE, ""),
                new Inbound.Opened(ENVELOPE.on(Surface.HOME).triggering(Optional.of("1.2.abc")), ""),
                new Inbound.Submitted(ENVELOPE, "token", Map.of("price", "5")),
                new Inbound.Dismissed(ENVELOPE, "token"),
                new Inbound.Joined(ENVELOPE),
                new Inbound.Left(ENVELOPE),
                new Inbound.Blocked(ENVELOPE),
                new Inbound.Returned(ENVELOPE),
                new Inbound.Migrated(ENVELOPE, "-200"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void readsEveryReplyAsItWasWritten(Reply reply) {
        assertThat(json.read(json.write(reply), Reply.class)).isEqualTo(reply);
    }

    @ParameterizedTest
    @MethodSource("inbounds")
    void readsEveryInboundAsItWasWritten(Inbound inbound) {
        assertThat(json.read(json.write(inbound), Inbound.class)).isEqualTo(inbound);
    }

    @Test
    void readsWhatWasWrittenBeforeThereWereSurfaces() {
        String before =
                json.write(new Inbound.Joined(ENVELOPE)).replace(",\"surface\":\"MESSAGE\",\"trigger\":null", "");

        assertThat(before).doesNotContain("surface");
        assertThat(json.read(before, Inbound.class)).isEqualTo(new Inbound.Joined(ENVELOPE));
    }

    @Test
    void readsListsThatWereWrittenBeforeThereWereHeadings() {
        Reply list = new Reply.Cards(PHRASE, 6, List.of(CARD), MENU);
        String before = json.write(list).replace(",\"headings\":{}", "");

        assertThat(before).doesNotContain("headings");
        assertThat(json.read(before, Reply.class)).isEqualTo(list);
    }

    @Test
    void readsMenusThatWereWrittenBeforeAnswersWereJudged() {
        Reply text = new Reply.Text(PHRASE, MENU);
        String before = json.write(text).replaceAll(",?\"judged\":false", "");

        assertThat(before).doesNotContain("judged");
        assertThat(json.read(before, Reply.class)).isEqualTo(text);
    }

    @Test
    void refusesWhatIsNotOfTheFamily() {
        assertThatThrownBy(() -> json.read("{\"is\":\"Bomb\"}", Reply.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
