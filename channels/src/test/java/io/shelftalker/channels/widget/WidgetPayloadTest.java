package io.shelftalker.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.Reach;
import io.shelftalker.channels.Replies;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.channels.WebAddress;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.widget.Screen;
import io.shelftalker.testkit.widget.ScriptRules;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a reply says, what the widget is told is such as its script takes. */
final class WidgetPayloadTest {
    private static final String TOKEN = "t".repeat(58);
    private static final WidgetRenderer RENDERER = new WidgetRenderer(Phrasebooks.load(InstantSource.system()));

    @Property(tries = 300)
    void everyPayloadIsTakenByTheScript(@ForAll("replies") Reply reply) {
        ObjectNode page = rendered(reply);

        assertThat(ScriptRules.problems(page)).isEmpty();
        assertThat(Screen.of(page).buttons().size())
                .isLessThanOrEqualTo(SampleReplies.buttonsOf(reply, WebAddress::opens))
                .isGreaterThanOrEqualTo(Math.min(100, SampleReplies.buttonsOf(reply, WebAddress::opens)));
    }

    @Property(tries = 300)
    void everyTitleAndEveryActionCanBeReached(@ForAll("replies") Reply reply) {
        Reach.assertWhole(reply, outgoing -> shown(RENDERER.render(outgoing)));
    }

    @Property(tries = 200)
    void everyPartOfAReplyIsSaid(@ForAll("texts") String text) {
        String said = Screen.of(rendered(Reply.text(Phrase.literal(text)))).text();

        assertThat(SampleReplies.visible(said)).isEqualTo(SampleReplies.visible(PlainText.clean(text)));
    }

    @Provide
    Arbitrary<Reply> replies() {
        return Replies.any();
    }

    @Provide
    Arbitrary<String> texts() {
        return Replies.texts();
    }

    private static Reach.Shown shown(ObjectNode page) {
        Screen screen = Screen.of(page);
        List<String> pages =
                page.findValues("open").stream().map(JsonNode::asText).toList();
        return new Reach.Shown(
                screen.text(),
                screen.buttons().stream()
                        .flatMap(button -> button.token().stream())
                        .toList(),
                pages);
    }

    private static ObjectNode rendered(Reply reply) {
        return RENDERER.render(SampleReplies.outgoing("visitor:1", reply, Locale.ENGLISH, TOKEN));
    }
}
