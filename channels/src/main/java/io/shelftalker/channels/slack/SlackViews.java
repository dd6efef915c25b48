package io.shelftalker.channels.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.shelftalker.channels.PlainText;
import io.shelftalker.core.channel.Correction;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.util.List;

/** Views (docs.slack.dev/reference/views): somebody's page with the bot, and forms. */
@Singleton
final class SlackViews {
    private final SlackRenderer renderer;
    private final Phrasebooks phrasebooks;

    SlackViews(SlackRenderer renderer, Phrasebooks phrasebooks) {
        this.renderer = renderer;
        this.phrasebooks = phrasebooks;
    }

    /** What a reply shows as somebody's page. */
    SlackMessage page(Outgoing outgoing) {
        return renderer.page(outgoing);
    }

    /** That page. */
    static View home(Outgoing outgoing, SlackMessage page) {
        return View.builder()
                .type("home")
                .privateMetadata(outgoing.address().chat())
                .callbackId("home")
                .blocks(page.blocks())
                .build();
    }

    /** Says beside a form's fields what is wrong, while the form stays open. */
    ObjectNode corrections(Correction correction) {
        Phrasebook book = phrasebooks.book(correction.locale(), correction.zone());
        ObjectNode errors = JsonNodeFactory.instance.objectNode();
        correction.faults().forEach((field, fault) -> errors.put(field, PlainText.clean(book.text(fault))));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("response_action", "errors");
        answer.set("errors", errors);
        return answer;
    }

    /** A form in front of whoever did what the trigger stands for. */
    View form(Outgoing outgoing, Reply.Form form) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type(PlainTextObject.TYPE)
                        .text(words(form.title(), SlackProfile.TITLE.value(), book))
                        .build())
                .submit(ViewSubmit.builder()
                        .type(PlainTextObject.TYPE)
                        .text(words(Phrase.of("channels.slack.submit"), SlackProfile.TITLE.value(), book))
                        .build())
                .close(ViewClose.builder()
                        .type(PlainTextObject.TYPE)
                        .text(words(Phrase.of("channels.slack.close"), SlackProfile.TITLE.value(), book))
                        .build())
                .notifyOnClose(true)
                .privateMetadata(outgoing.address().chat())
                .callbackId(outgoing.token())
                .blocks(form.fields().stream()
                        .limit(SlackProfile.VIEW_BLOCKS.value())
                        .map(field -> input(field, book))
                        .toList())
                .build();
    }

    private static LayoutBlock input(Reply.Field field, Phrasebook book) {
        InputBlock.InputBlockBuilder input = InputBlock.builder()
                .blockId(field.argument())
                .label(plain(field.label(), SlackProfile.ALTERNATIVE.value(), book))
                .optional(field.optional())
                .element(element(field, book));
        field.hint().ifPresent(hint -> input.hint(plain(hint, SlackProfile.ALTERNATIVE.value(), book)));
        return input.build();
    }

    private static BlockElement element(Reply.Field field, Phrasebook book) {
        if (field.options().isEmpty()) {
            return PlainTextInputElement.builder()
                    .actionId(field.argument())
                    .initialValue(field.value().orElse(null))
                    .build();
        }
        List<OptionObject> options = field.options().stream()
                .limit(SlackProfile.OPTIONS.value())
                .map(option -> OptionObject.builder()
                        .text(plain(option.label(), SlackProfile.LABEL.value(), book))
                        .value(option.value())
                        .build())
                .toList();
        return StaticSelectElement.builder()
                .actionId(field.argument())
                .options(options)
                .initialOption(field.value()
                        .flatMap(value -> options.stream()
                                .filter(option -> option.getValue().equals(value))
                                .findFirst())
                        .orElse(null))
                .build();
    }

    private static PlainTextObject plain(Phrase phrase, int most, Phrasebook book) {
        return SlackPart.plainText(words(phrase, most, book));
    }

    private static String words(Phrase phrase, int most, Phrasebook book) {
        String text = PlainText.clean(book.text(phrase)).replace('\n', ' ').strip();
        return PlainText.isBlank(text) ? "…" : SlackText.shortened(text, most);
    }
}
