package io.shelftalker.channels.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the parts of a reply into as few messages as can hold them. */
final class SlackPages {
    private final List<SlackMessage> pages = new ArrayList<>();
    private final List<SlackPart> open = new ArrayList<>();

    private SlackPages() {}

    /** @param thumbs last of all; left out where nothing more fits */
    static List<SlackMessage> of(List<SlackPart> parts, SlackMenu menu, Optional<LayoutBlock> thumbs) {
        SlackPages pages = new SlackPages();
        parts.forEach(pages::add);
        pages.end(menu, thumbs);
        return List.copyOf(pages.pages);
    }

    private void add(SlackPart part) {
        if (!fits(1, part.plain().length())) {
            turn(List.of());
        }
        open.add(part);
    }

    /** Buttons that do not fit under the last text have a message of their own. */
    private void end(SlackMenu menu, Optional<LayoutBlock> thumbs) {
        List<LayoutBlock> buttons = new ArrayList<>(menu.blocks());
        if (!fits(buttons.size(), menu.characters())) {
            turn(List.of());
        }
        if (fits(buttons.size() + 1, menu.characters() + SlackThumbs.CHARACTERS)) {
            thumbs.ifPresent(buttons::add);
        }
        turn(buttons);
    }

    private boolean fits(int blocks, int characters) {
        int said = open.stream().mapToInt(part -> part.plain().length() + 1).sum();
        return open.size() + blocks <= SlackProfile.BLOCKS.value()
                && said + characters <= SlackProfile.PROFILE.text().value();
    }

    private void turn(List<LayoutBlock> buttons) {
        List<LayoutBlock> blocks =
                new ArrayList<>(open.stream().map(SlackPart::block).toList());
        blocks.addAll(buttons);
        pages.add(new SlackMessage(text(), blocks));
        open.clear();
    }

    /** Cut as soon as the escapes might not fit, since a cut within one would leave half of it. */
    private String text() {
        String plain = open.stream().map(SlackPart::plain).collect(Collectors.joining("\n"));
        int most = SlackProfile.TEXT.value();
        String escaped = SlackText.escaped(SlackText.shortened(plain, most));
        String text = escaped.length() <= most ? escaped : SlackText.escaped(SlackText.shortened(plain, most / 5));
        return text.isBlank() ? "…" : text;
    }
}
