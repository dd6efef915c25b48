package io.shelftalker.channels.telegram;

import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.RichText;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.conversation.Inquiries;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Cards as inline results: a line with a small picture while choosing, a message with its buttons once chosen. The
 * message is the chooser's, not the bot's, so that its buttons are links.
 */
@Singleton
final class TelegramResults {
    /** The list of results that an empty answer leads out of; what it starts the bot with means nothing else. */
    private static final String START = "inline";

    private final Phrasebooks phrasebooks;

    TelegramResults(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /** @param query the id of the query that is answered */
    AnswerInlineQuery of(String query, Inquiries.Answer answer, TelegramLinks links) {
        Phrasebook book = phrasebooks.book(answer.locale(), answer.zone());
        List<InlineQueryResult> results = new ArrayList<>();
        int number = answer.cards().first();
        for (Reply.Card card : answer.cards().cards().stream()
                .limit(TelegramProfile.RESULTS.value())
                .toList()) {
            results.add(result(Integer.toString(number++), card, book, links));
        }
        return AnswerInlineQuery.builder()
                .inlineQueryId(query)
                .results(results)
                .cacheTime(TelegramProfile.RESULTS_KEPT.value())
                // Everybody is answered in their own language.
                .isPersonal(true)
                .nextOffset(answer.next().orElse(""))
                .button(InlineQueryResultsButton.builder()
                        .text(line(answer.cards().heading(), book, TelegramProfile.LABEL.value()))
                        .startParameter(START)
                        .build())
                .build();
    }

    /** The same answer without pictures: Telegram refuses a whole answer for one picture that it does not like. */
    static Inquiries.Answer withoutPictures(Inquiries.Answer answer) {
        Reply.Cards cards = answer.cards();
        List<Reply.Card> plain =
                cards.cards().stream().map(TelegramResults::withoutPicture).toList();
        return new Inquiries.Answer(
                new Reply.Cards(cards.heading(), cards.first(), plain, cards.menu(), cards.headings()),
                answer.locale(),
                answer.zone(),
                answer.next());
    }

    private static Reply.Card withoutPicture(Reply.Card card) {
        return new Reply.Card(card.title(), card.link(), Optional.empty(), card.lines(), card.menu());
    }

    private static InlineQueryResult result(String id, Reply.Card card, Phrasebook book, TelegramLinks links) {
        RichText text = TelegramRenderer.asMessage(TelegramRenderer.card(card, book));
        // Nobody uploads a picture here: it has to be where Telegram can fetch it.
        Optional<URI> picture = card.picture().filter(TelegramKeyboard::isOpenable);
        return InlineQueryResultArticle.builder()
                .id(id)
                .title(line(card.title(), book, TelegramProfile.RESULT_TITLE.value()))
                .description(description(card, book))
                .thumbnailUrl(picture.map(URI::toASCIIString).orElse(null))
                .inputMessageContent(InputTextMessageContent.builder()
                        .messageText(Html.of(text))
                        .parseMode(ParseMode.HTML)
                        .linkPreviewOptions(TelegramAttempt.preview(picture))
                        .build())
                .replyMarkup(keyboard(card, book, links))
                .build();
    }

    private static @Nullable String description(Reply.Card card, Phrasebook book) {
        return card.lines().isEmpty()
                ? null
                : line(card.lines().getFirst(), book, TelegramProfile.RESULT_TITLE.value());
    }

    private static @Nullable InlineKeyboardMarkup keyboard(Reply.Card card, Phrasebook book, TelegramLinks links) {
        InlineKeyboardRow row = new InlineKeyboardRow();
        for (Action action : card.menu().rows().stream().flatMap(List::stream).toList()) {
            page(action, links)
                    .map(url -> InlineKeyboardButton.builder()
                            .text(line(action.label(), book, TelegramProfile.LABEL.value()))
                            .url(url.toASCIIString())
                            .build())
                    .ifPresent(row::add);
        }
        return row.isEmpty() ? null : new InlineKeyboardMarkup(List.of(row));
    }

    private static Optional<URI> page(Action action, TelegramLinks links) {
        return switch (action) {
            case Action.Press press -> links.to(press.call());
            case Action.Open open -> Optional.of(open.url()).filter(TelegramKeyboard::isOpenable);
            case Action.Share share -> links.sharing(share.call());
        };
    }

    private static String line(Phrase phrase, Phrasebook book, int most) {
        String line = PlainText.clean(book.text(phrase)).replace('\n', ' ').strip();
        return PlainText.isBlank(line) ? "…" : PlainText.shortened(line, most);
    }
}
