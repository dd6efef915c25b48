package io.shelftalker.core.welcome;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ChatKind;
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
import java.util.Locale;

/** Greets, says what is here, and shows the main menu. */
@Singleton
final class StartCommand implements Command {
    private final Introductions introductions;

    StartCommand(Introductions introductions) {
        this.introductions = introductions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("start", Permission.BROWSE).taking("payload");
    }

    @Override
    public Outcome run(Turn turn) {
        Phrase text = Phrase.joined(
                "\n",
                List.of(
                        Phrase.of("welcome.hello"),
                        introductions.say(turn.handle()),
                        Phrase.of(turn.kind() == ChatKind.GROUP ? "welcome.ask.group" : "welcome.ask")));
        return Outcome.inPlace(new Reply.Text(text, menu(turn.actor().locale())));
    }

    private static Menu menu(Locale language) {
        boolean french = language.getLanguage().equals(Locale.FRENCH.getLanguage());
        return new Menu(List.of(
                List.of(
                        press("welcome.new", "new"),
                        press("welcome.random", "random"),
                        press("welcome.categories", "categories")),
                List.of(
                        press("welcome.watches", "alerts"),
                        new Action.Press(
                                Phrase.literal(french ? "English" : "Français"),
                                Call.of("language").with("language", french ? "en" : "fr")))));
    }

    private static Action press(String label, String command) {
        return new Action.Press(Phrase.of(label), Call.of(command));
    }
}
