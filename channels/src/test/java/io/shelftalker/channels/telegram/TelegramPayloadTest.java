package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/** Whatever a reply says, its payloads are such as Telegram takes. */
final class TelegramPayloadTest {
    private static final Pattern TAG = Pattern.compile("<(/?)(b|a|pre)( href=\"[^\"<>]*\")?>");
    private static final Pattern REFERENCE = Pattern.compile("&(?!(?:amp|lt|gt|quot);)");
    private static final TelegramRenderer RENDERER = new TelegramRenderer(Phrasebooks.load(InstantSource.system()));

    @Property(tries = 300)
    void everyPayloadIsWithinTheLimitsAndWellFormed(@ForAll("replies") Reply reply) {
        List<TelegramMessage> messages = RENDERER.render(outgoing(reply));

        assertThat(messages).isNotEmpty();
        messages.forEach(TelegramPayloadTest::assertTakeable);
        assertThat(buttons(messages)).isEqualTo(Math.min(100, openableOrPressable(reply)));
    }

    @Property(tries = 200)
    void splittingLosesNothingButSpaceAtTheEdges(@ForAll("texts") String text) {
        String clean = PlainText.clean(text);

        String joined = String.join(
                "", RichText.plain(clean).split(50).stream().map(RichText::text).toList());

        assertThat(visible(joined)).isEqualTo(visible(clean));
    }

    @Property(tries = 200)
    void cleaningIsDoneOnce(@ForAll("texts") String text) {
        String clean = PlainText.clean(text);

        assertThat(PlainText.clean(clean)).isEqualTo(clean);
        assertThat(new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(clean);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(300);
        Arbitrary<String> markup =
                Arbitraries.strings().withChars("<>&\"/ab\n \uD83D\uDE00\u200D").ofMaxLength(300);
        Arbitrary<String> words = Arbitraries.strings()
                .alpha()
                .ofMaxLength(12)
                .list()
                .ofMaxSize(900)
                .map(list -> String.join(" ", list));
        return Arbitraries.oneOf(any, markup, words);
    }

    @Provide
    Arbitrary<Reply> replies() {
        Arbitrary<Phrase> phrases = texts().map(Phrase::literal);
        Arbitrary<Menu> menus =
                actions().list().ofMaxSize(12).list().ofMaxSize(14).map(Menu::new);
        Arbitrary<Reply.Card> cards = Combinators.combine(
                        phrases,
                        pages().optional(),
                        pages().optional(),
                        phrases.list().ofMaxSize(5),
                        menus)
                .as(Reply.Card::new);
        return Arbitraries.oneOf(
                Combinators.combine(phrases, menus).as(Reply.Text::new),
                cards,
                Combinators.combine(phrases, cards.list().ofMaxSize(12), menus)
                        .as((heading, list, menu) -> new Reply.Cards(heading, 1, list, menu)),
                Combinators.combine(phrases, actions().list().ofMaxSize(130)).as(Reply.Choices::new),
                Combinators.combine(
                                phrases,
                                phrases.list().ofMaxSize(4),
                                phrases.list().ofMaxSize(4).list().ofMaxSize(6),
                                menus)
                        .as(Reply.Table::new));
    }

    private Arbitrary<Action> actions() {
        Arbitrary<Phrase> labels = Arbitraries.strings().all().ofMaxLength(90).map(Phrase::literal);
        return Arbitraries.oneOf(
                labels.map(label -> new Action.Press(label, Call.of("x"))),
                Combinators.combine(labels, pages()).as(Action.Open::new));
    }

    private static Arbitrary<URI> pages() {
        return Arbitraries.of(
                        "https://shop.example/a?b=c&d=%22x%22",
                        "http://localhost/x", "ftp://shop.example/x", "relative", "https://shop.example/é'")
                .map(URI::create);
    }

    private static void assertTakeable(TelegramMessage message) {
        int most = message.picture().isPresent() ? 1024 : 4096;
        assertThat(message.text().codePoints()).isLessThanOrEqualTo(most);
        assertThat(message.picture().isPresent() || !message.text().isBlank()).isTrue();
        assertWellFormed(message.text().html());
        assertThat(message.keyboard()).allSatisfy(row -> assertThat(row).hasSizeBetween(1, 8));
        message.keyboard().forEach(row -> row.forEach(TelegramPayloadTest::assertPressable));
    }

    private static void assertPressable(InlineKeyboardButton button) {
        assertThat(button.getText()).isNotBlank();
        assertThat(button.getCallbackData() == null).isNotEqualTo(button.getUrl() == null);
        if (button.getCallbackData() != null) {
            assertThat(button.getCallbackData().getBytes(StandardCharsets.UTF_8))
                    .hasSizeBetween(1, 64);
        }
    }

    private static void assertWellFormed(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        StringBuilder rest = new StringBuilder();
        while (tags.find()) {
            tags.appendReplacement(rest, "");
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(2));
            } else {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            }
        }
        tags.appendTail(rest);
        assertThat(open).isEmpty();
        assertThat(rest.toString()).doesNotContain("<").doesNotContain(">");
        assertThat(REFERENCE.matcher(html).find()).isFalse();
    }

    private static int buttons(List<TelegramMessage> messages) {
        return messages.stream()
                .flatMap(message -> message.keyboard().stream())
                .mapToInt(List::size)
                .sum();
    }

    private static int openableOrPressable(Reply reply) {
        return (int) reply.menu().rows().stream()
                .flatMap(List::stream)
                .filter(action -> !(action instanceof Action.Open open) || TelegramKeyboard.isOpenable(open.url()))
                .count();
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(point -> !PlainText.isBlank(Character.toString(point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Outgoing outgoing(Reply reply) {
        return new Outgoing(
                new Address(new AccountId(1), "42"),
                reply,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                "key",
                "t".repeat(60),
                Optional.empty());
    }
}
