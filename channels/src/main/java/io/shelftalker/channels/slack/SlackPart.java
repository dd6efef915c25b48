package io.shelftalker.channels.slack;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ImageElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import io.shelftalker.channels.RichText;
import io.shelftalker.channels.RichText.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block with what it says. Texts of others never stand where Slack looks for markup: they are plain text, or rich text,
 * whose formatting is data. So a star or a bracket in a product's name is what it looks like.
 *
 * @param plain what it says, for those who do not see it
 */
record SlackPart(LayoutBlock block, String plain) {

    /**
     * A picture with what it shows.
     *
     * @param shows for those who do not see it
     */
    record Picture(URI url, String shows) {}

    static SlackPart header(String text) {
        return new SlackPart(HeaderBlock.builder().text(plainText(text)).build(), text);
    }

    static SlackPart picture(Picture picture) {
        return new SlackPart(
                ImageBlock.builder()
                        .imageUrl(picture.url().toASCIIString())
                        .altText(picture.shows())
                        .build(),
                picture.shows());
    }

    /** A text in as many blocks as it takes; the picture is beside the first of them. */
    static List<SlackPart> pictured(String text, Picture picture) {
        List<SlackPart> parts = new ArrayList<>(words(RichText.plain(text)));
        SlackPart first = parts.getFirst();
        parts.set(0, new SlackPart(section(first.plain, Optional.of(picture)), first.plain));
        return parts;
    }

    /** A text in as many blocks as it takes; none for one that says nothing. */
    static List<SlackPart> words(RichText text) {
        return text.split(SlackProfile.SECTION.value(), RichText.Unit.UTF_16).stream()
                .map(piece -> new SlackPart(block(piece), piece.text()))
                .toList();
    }

    static PlainTextObject plainText(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    private static LayoutBlock block(RichText text) {
        return text.marks().isEmpty() ? section(text.text(), Optional.empty()) : rich(text);
    }

    /** Without {@code expand}, Slack hides all but the first lines. */
    private static SectionBlock section(String text, Optional<Picture> picture) {
        SectionBlock section =
                SectionBlock.builder().text(plainText(text)).expand(true).build();
        picture.ifPresent(shown -> section.setAccessory(ImageElement.builder()
                .imageUrl(shown.url().toASCIIString())
                .altText(shown.shows())
                .build()));
        return section;
    }

    private static RichTextBlock rich(RichText rich) {
        List<BlockElement> elements = new ArrayList<>();
        List<RichTextElement> line = new ArrayList<>();
        int at = 0;
        for (RichText.Mark mark : rich.marks()) {
            run(rich.text().substring(at, mark.start())).ifPresent(line::add);
            String inside = rich.text().substring(mark.start(), mark.end());
            if (mark.style() == Style.MONOSPACED) {
                section(line).ifPresent(elements::add);
                line.clear();
                elements.add(RichTextPreformattedElement.builder()
                        .elements(List.of(run(inside).orElseThrow()))
                        .build());
            } else {
                line.add(run(inside, mark));
            }
            at = mark.end();
        }
        run(rich.text().substring(at)).ifPresent(line::add);
        section(line).ifPresent(elements::add);
        return RichTextBlock.builder().elements(elements).build();
    }

    private static Optional<BlockElement> section(List<RichTextElement> runs) {
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(RichTextSectionElement.builder()
                        .elements(List.copyOf(runs))
                        .build());
    }

    private static Optional<RichTextElement> run(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(RichTextSectionElement.Text.builder().text(text).build());
    }

    private static RichTextElement run(String text, RichText.Mark mark) {
        return mark.style() == Style.LINK
                ? RichTextSectionElement.Link.builder()
                        .url(mark.target())
                        .text(text)
                        .build()
                : RichTextSectionElement.Text.builder()
                        .text(text)
                        .style(RichTextSectionElement.TextStyle.builder()
                                .bold(true)
                                .build())
                        .build();
    }
}
