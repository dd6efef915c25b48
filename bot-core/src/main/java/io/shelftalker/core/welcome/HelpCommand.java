package io.shelftalker.core.welcome;

import io.micronaut.context.BeanProvider;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Actor;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the commands that the person may use, from what they say of themselves. */
@Singleton
final class HelpCommand implements Command {
    // The registry holds this command too, so it is asked for when it is needed.
    private final BeanProvider<Commands> commands;

    HelpCommand(BeanProvider<Commands> commands) {
        this.commands = commands;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("help", Permission.BROWSE).marked(CommandSpec.Mark.INTERRUPTING);
    }

    @Override
    public Outcome run(Turn turn) {
        List<Phrase> lines = Stream.of(
                        Stream.of(Phrase.of("welcome.help")),
                        listed(turn.actor(), false),
                        listed(turn.actor(), true),
                        Stream.of(Phrase.of("welcome.help-words")))
                .flatMap(part -> part)
                .toList();
        Menu menu = Menu.of(new Action.Press(Phrase.of("conversation.to-start"), Call.of("start")));
        return Outcome.inPlace(new Reply.Text(Phrase.joined("\n", lines), menu));
    }

    /** What everybody may ask comes first, what operators may ask after it. */
    private Stream<Phrase> listed(Actor actor, boolean operators) {
        return commands.get().all().stream()
                .map(Command::spec)
                .filter(spec -> !spec.is(CommandSpec.Mark.HIDDEN))
                .filter(spec -> actor.may(spec.permission()))
                .filter(spec -> operators == (spec.permission().compareTo(Permission.OPERATE) >= 0))
                .map(spec -> line(spec, commands.get().shown(spec, actor.locale())));
    }

    private static Phrase line(CommandSpec spec, String name) {
        String arguments = spec.arguments().stream()
                .filter(argument -> argument.required() || spec.is(CommandSpec.Mark.FALLBACK))
                .map(argument -> " …")
                .collect(Collectors.joining());
        return Phrase.of("welcome.help-line", "/" + name + arguments, Phrase.of("command." + spec.name() + ".help"));
    }
}
