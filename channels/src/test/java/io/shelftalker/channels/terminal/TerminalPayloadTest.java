package io.shelftalker.channels.terminal;

import io.shelftalker.channels.Reach;
import io.shelftalker.channels.Replies;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrasebooks;
import java.time.InstantSource;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a reply says, a terminal shows all of it. */
final class TerminalPayloadTest {
    private static final TerminalRenderer RENDERER = new TerminalRenderer(Phrasebooks.load(InstantSource.system()));

    @Property(tries = 300)
    void everyTitleAndEveryActionCanBeReached(@ForAll("replies") Reply reply) {
        Reach.assertWhole(reply, outgoing -> {
            TerminalRenderer.Screenful screen = RENDERER.render(outgoing, 0, Look.PLAIN);
            return new Reach.Shown(
                    screen.text(),
                    screen.options().stream().map(TerminalMenu.Option::token).toList(),
                    List.of());
        });
    }

    @Provide
    Arbitrary<Reply> replies() {
        return Replies.any();
    }
}
