package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Reach;
import io.shelftalker.channels.Replies;
import io.shelftalker.channels.RichText;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrasebooks;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/** Whatever a reply says, its payloads are such as Telegram takes. */
final class TelegramPayloadTest {
    private static final Pattern TAG = Pattern.compile("<(/?)(b|a|pre)( href=\"[^\"<>]*\")?>");
    private static final Pattern REFERENCE = Pattern.compile("&(?!(?:amp|lt|gt|quot);)");
    private static final String TOKEN = "t".repeat(58);
    static final TelegramRenderer RENDERER =
            new TelegramRenderer(Phrasebooks.load(InstantSource.system()), TelegramStage.LINKS);

    @Property(tries = 300)
    void everyPayloadIsWithinTheLimitsAndWellFormed(@ForAll("replies") Reply reply) {
        List<TelegramMessage> messages = RENDERER.render(
                SampleReplies.outgoing("42", reply, Locale.ENGLISH, TOKEN), "shelf_test_bot", Optional.empty());

        assertThat(messages).isNotEmpty();
        messages.forEach(TelegramPayloadTest::assertTakeable);
        assertThat(buttons(messages))
                .isEqualTo(Math.min(100, SampleReplies.buttonsOf(reply, TelegramKeyboard::isOpenable)));
    }

    @Property(tries = 300)
    void everyTitleAndEveryActionCanBeReached(@ForAll("replies") Reply reply) {
        Reach.assertWhole(reply, outgoing -> shown(RENDERER.render(outgoing, "shelf_test_bot", Optional.empty())));
    }

    @Property(tries = 200)
    void splittingLosesNothingButSpaceAtTheEdges(@ForAll("texts") String text) {
        String clean = PlainText.clean(text);

        String joined = String.join(
                "",
                RichText.plain(clean).split(50, RichText.Unit.CODE_POINTS).stream()
                        .map(RichText::text)
                        .toList());

        assertThat(SampleReplies.visible(joined)).isEqualTo(SampleReplies.visible(clean));
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
        return Replies.texts();
    }

    @Provide
    Arbitrary<Reply> replies() {
        return Replies.any();
    }

    private static void assertTakeable(TelegramMessage message) {
        int most = message.isPhoto() ? 1024 : 4096;
        assertThat(message.text().codePoints()).isLessThanOrEqualTo(most);
        assertThat(message.isPhoto() || !message.text().isBlank()).isTrue();
        assertWellFormed(Html.of(message.text()));
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

    private static Reach.Shown shown(List<TelegramMessage> messages) {
        List<InlineKeyboardButton> buttons = messages.stream()
                .flatMap(message -> message.keyboard().stream())
                .flatMap(List::stream)
                .toList();
        return new Reach.Shown(
                messages.stream().map(message -> message.text().text()).collect(Collectors.joining()),
                buttons.stream()
                        .flatMap(button -> Stream.ofNullable(button.getCallbackData()))
                        .toList(),
                buttons.stream()
                        .flatMap(button -> Stream.ofNullable(button.getUrl()))
                        .toList());
    }

    private static int buttons(List<TelegramMessage> messages) {
        return messages.stream()
                .flatMap(message -> message.keyboard().stream())
                .mapToInt(List::size)
                .sum();
    }
}
