package io.shelftalker.core.welcome;

import io.micronaut.context.annotation.Factory;
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
import java.util.List;

/** What people say that asks for nothing in the shop: each is answered in a sentence, with what one can do next. */
@Factory
final class SmallTalk {
    @Singleton
    Command thanks() {
        return new Answer("thanks");
    }

    @Singleton
    Command pleased() {
        return new Answer("pleased");
    }

    /** It does nothing that waits for a button, and must not sound as if it did. */
    @Singleton
    Command agreed() {
        return new Answer("agreed");
    }

    @Singleton
    Command well() {
        return new Answer("well");
    }

    @Singleton
    Command bye() {
        return new Answer("bye");
    }

    @Singleton
    Command about(Introductions introductions) {
        return new About(introductions);
    }

    /** Says {@code welcome.<name>}. */
    private record Answer(String name) implements Command {
        @Override
        public CommandSpec spec() {
            return talk(name);
        }

        @Override
        public Outcome run(Turn turn) {
            return Outcome.reply(new Reply.Text(Phrase.of("welcome." + name), NEXT));
        }
    }

    /** Says what the bot is, and what it knows. */
    private record About(Introductions introductions) implements Command {
        @Override
        public CommandSpec spec() {
            return talk("about");
        }

        @Override
        public Outcome run(Turn turn) {
            Phrase known = introductions.say(turn.handle());
            Phrase text =
                    Phrase.joined(" ", List.of(Phrase.of("welcome.about"), known, Phrase.of("welcome.about.ask")));
            return Outcome.reply(new Reply.Text(text, NEXT));
        }
    }

    private static final Menu NEXT = Menu.of(
            press("welcome.new", "new"), press("welcome.watches", "alerts"), press("conversation.to-help", "help"));

    private static CommandSpec talk(String name) {
        return CommandSpec.of(name, Permission.BROWSE).marked(CommandSpec.Mark.HIDDEN);
    }

    private static Action press(String label, String command) {
        return new Action.Press(Phrase.of(label), Call.of(command));
    }
}
