package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows each of the products that one message told of, a few at a time: the button under such a message. */
@Singleton
final class NoticesCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.of("notices", Permission.WATCH).marked(CommandSpec.Mark.HIDDEN);
    private static final int AT_ONCE = 5;

    private final Notices notices;
    private final NewsReader reader;

    NoticesCommand(Notices notices, NewsReader reader) {
        this.notices = notices;
        this.reader = reader;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Outcome run(Turn turn) {
        String message = turn.arguments().get("message").orElse("");
        int from = turn.arguments().number("from", 0);
        List<News> news = news(turn, message);
        Background background = reader.background(turn.handle());
        List<Reply> replies = new ArrayList<>(news.stream()
                .skip(from)
                .limit(AT_ONCE)
                .map(each -> NewsReplies.one(each, background))
                .toList());
        if (replies.isEmpty()) {
            return Outcome.reply(NewsReplies.none());
        }
        int left = news.size() - from - AT_ONCE;
        if (left > 0) {
            Call more = Call.of("notices").with("message", message).with("from", Integer.toString(from + AT_ONCE));
            replies.add(new Reply.Text(
                    Phrase.of("notice.left", left), Menu.of(new Action.Press(Phrase.of("notice.more"), more))));
        }
        return new Outcome.Done(replies, false, Optional.empty());
    }

    private List<News> news(Turn turn, String message) {
        List<Pending> told = notices.toldIn(turn.handle(), turn.conversation(), message);
        return reader.look(turn.handle(), turn.actor().workspace(), told).news(told);
    }
}
