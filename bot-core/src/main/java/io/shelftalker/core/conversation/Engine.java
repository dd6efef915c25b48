package io.shelftalker.core.conversation;

import io.micronaut.context.BeanProvider;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Channels;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Continuation;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Surface;
import io.shelftalker.core.command.Arguments;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandReader;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.command.DeepLinks;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.command.Reading;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Decides who answers an inbound, and lets them. */
@Singleton
final class Engine {
    /** The main menu. */
    private static final String START = "start";

    private final Commands commands;
    private final CommandReader reader;
    private final DeepLinks links;
    private final SaidButtons buttons;
    private final BeanProvider<Channels> channels; // some of them know the commands

    Engine(Commands commands, DeepLinks links, SaidButtons buttons, BeanProvider<Channels> channels) {
        this.commands = commands;
        this.reader = new CommandReader(commands);
        this.links = links;
        this.buttons = buttons;
        this.channels = channels;
    }

    /** Answers one inbound. Only what a command does with the handle touches the database. */
    Outcome answer(Handle handle, Standing standing, Inbound inbound) {
        return switch (inbound) {
            case Inbound.Said said -> said(handle, standing, said);
            case Inbound.Pressed pressed ->
                onPage(pressed.envelope().surface(), pressed(handle, standing, pressed.token()));
            case Inbound.Submitted submitted -> submitted(handle, standing, submitted);
            case Inbound.Opened opened ->
                opened.envelope().surface() == Surface.HOME
                        ? home(handle, standing)
                        : opened(handle, standing, opened.payload());
            case Inbound.Joined joined -> call(handle, standing, Call.of(START), false);
            case Inbound.Returned returned ->
                returned.greets() ? Outcome.reply() : call(handle, standing, Call.of(START), false);
            // What these ask for is done without an answer.
            case Inbound.Dismissed dismissed -> Outcome.reply();
            case Inbound.Left left -> Outcome.reply();
            case Inbound.Blocked blocked -> Outcome.reply();
            case Inbound.Migrated migrated -> Outcome.reply();
            case Inbound.Inquired inquired -> inquired(handle, standing, inquired);
        };
    }

    private Outcome opened(Handle handle, Standing standing, String payload) {
        return links.call(payload)
                .map(call -> call(handle, standing, call, true))
                .orElseGet(() -> call(handle, standing, Call.of(START).with("payload", payload), false));
    }

    private Outcome inquired(Handle handle, Standing standing, Inbound.Inquired inquired) {
        return commands.marked(CommandSpec.Mark.INLINE)
                .map(command -> Call.of(command.spec().name())
                        .with("words", inquired.query())
                        .with("page", inquired.offset()))
                .map(call -> run(handle, standing, call, false))
                .orElseGet(Outcome::reply);
    }

    private Outcome said(Handle handle, Standing standing, Inbound.Said said) {
        Optional<Prompt> prompt = standing.prompt().filter(Prompt::takesText);
        Reading reading = prompt.isPresent()
                ? reader.readAnswer(said.text())
                : reader.read(said.command().orElse(said.text()));
        return switch (reading) {
            case Reading.Known known -> call(handle, standing, known.call(), false);
            case Reading.Unknown unknown -> unknown(standing, said, unknown);
            case Reading.Words words
            when prompt.isPresent() -> call(handle, standing, filled(prompt.get(), words.text()), false);
            case Reading.Link link
            when prompt.isPresent() -> call(handle, standing, filled(prompt.get(), link.url()), false);
            case Reading.Link link ->
                late(standing, link.url(), marked(handle, standing, CommandSpec.Mark.LINK, link.url()));
            case Reading.Words words -> late(standing, words.text(), plain(handle, standing, words.text()));
            case Reading.Nothing nothing -> call(handle, standing, Call.of("help"), false);
        };
    }

    /** The words of a button press it; any others are a question. */
    private Outcome plain(Handle handle, Standing standing, String words) {
        return buttons.find(handle, standing, words)
                .map(meant -> pressed(handle, standing.showing(meant.shown(), meant.asked()), ":" + meant.index()))
                .orElseGet(() -> marked(handle, standing, CommandSpec.Mark.FALLBACK, words));
    }

    /** In a group, a command that nobody here knows is another bot's, unless it bears this one's name. */
    private static Outcome unknown(Standing standing, Inbound.Said said, Reading.Unknown unknown) {
        boolean toOthers = standing.kind() == ChatKind.GROUP && said.command().isEmpty();
        return toOthers ? Outcome.reply() : Outcome.reply(dontKnow(unknown));
    }

    /** What may have been meant for a question that nobody answered in time can still become its answer. */
    private static Outcome late(Standing standing, String text, Outcome outcome) {
        Optional<Prompt> lapsed = standing.lapsed().filter(Prompt::takesText);
        if (lapsed.isEmpty() || !(outcome instanceof Outcome.Done done)) {
            return outcome;
        }
        Action use = new Action.Press(Phrase.of("conversation.lapsed.use"), filled(lapsed.get(), text));
        Reply kindly = new Reply.Text(Phrase.of("conversation.lapsed", shortened(text)), Menu.of(use));
        List<Reply> replies = new ArrayList<>(done.replies());
        replies.add(kindly);
        return done.saying(replies);
    }

    /** A question with its answers is for whom it was put to, or for those who run the bot. */
    private static boolean isForOthers(Standing standing) {
        return standing.kind() == ChatKind.GROUP
                && standing.shown().filter(Reply.Choices.class::isInstance).isPresent()
                && standing.asked()
                        .filter(asked -> !asked.equals(standing.actor().contact()))
                        .isPresent()
                && !standing.actor().may(Permission.OPERATE);
    }

    private Outcome pressed(Handle handle, Standing standing, String token) {
        if (isForOthers(standing)) {
            return Outcome.reply(new Reply.Text(Phrase.of("conversation.not-yours"), Menu.of(toStart())));
        }
        OptionalInt further = Continuation.position(token);
        if (further.isPresent()) {
            return further(standing, further.getAsInt());
        }
        Optional<Action.Press> press = standing.shown()
                .map(Reply::menu)
                .map(Menu::presses)
                .flatMap(presses -> presses.stream().skip(index(token)).findFirst());
        if (press.isEmpty()) {
            return stale();
        }
        return call(handle, standing, press.get().call(), true);
    }

    /** A question that is open stays open: asking what else there is answers nothing. */
    private static Outcome further(Standing standing, int position) {
        return standing.shown()
                .flatMap(shown -> Continuation.of(shown, position))
                .<Outcome>map(reply -> new Outcome.Done(List.of(reply), false, standing.prompt()))
                .orElseGet(Engine::stale);
    }

    private Outcome submitted(Handle handle, Standing standing, Inbound.Submitted submitted) {
        return standing.shown().orElse(null) instanceof Reply.Form form
                ? call(handle, standing, form.filled(submitted.values()), false)
                : stale();
    }

    private static Outcome stale() {
        return Outcome.reply(new Reply.Text(Phrase.of("conversation.stale"), Menu.of(toStart())));
    }

    /** What the person's own page shows. */
    Outcome home(Handle handle, Standing standing) {
        String command = commands.marked(CommandSpec.Mark.HOME)
                .map(marked -> marked.spec().name())
                .orElse(START);
        return asking(run(handle, standing, Call.of(command), false));
    }

    /** What takes the place of somebody's page is one. */
    private Outcome onPage(Surface surface, Outcome outcome) {
        return surface == Surface.HOME && outcome instanceof Outcome.Done done && done.inPlace()
                ? asking(outcome)
                : outcome;
    }

    private Outcome asking(Outcome page) {
        Optional<Call> ask = commands.marked(CommandSpec.Mark.FALLBACK)
                .map(marked -> Call.of(marked.spec().name()));
        return ask.isPresent() && page instanceof Outcome.Done done ? Manners.onPage(done, ask.get()) : page;
    }

    private Outcome marked(Handle handle, Standing standing, CommandSpec.Mark mark, String text) {
        Optional<Command> command = commands.marked(mark);
        if (command.isEmpty()) {
            return call(handle, standing, Call.of("help"), false);
        }
        CommandSpec spec = command.get().spec();
        return call(
                handle,
                standing,
                Call.of(spec.name()).with(spec.arguments().getFirst().name(), text),
                false);
    }

    private Outcome call(Handle handle, Standing standing, Call call, boolean pressed) {
        Outcome outcome = run(handle, standing, call, pressed);
        Outcome kept = call.command().equals(START) ? outcome : Manners.kept(place(standing), outcome);
        return isJudged(standing, call) ? Manners.judged(kept) : kept;
    }

    private Manners.Place place(Standing standing) {
        String channel = standing.account().channel();
        return new Manners.Place(
                standing.kind(), () -> channels.get().named(channel).profile());
    }

    /** In private, who asks something is asked whether the answer helped. */
    private boolean isJudged(Standing standing, Call call) {
        return standing.kind() == ChatKind.PRIVATE
                && commands.named(call.command())
                        .filter(command -> command.spec().is(CommandSpec.Mark.JUDGED))
                        .isPresent();
    }

    private Outcome run(Handle handle, Standing standing, Call call, boolean pressed) {
        Optional<Command> command = commands.named(call.command());
        if (command.isEmpty()) {
            return Outcome.reply(dontKnow(new Reading.Unknown(call.command(), Optional.empty())));
        }
        CommandSpec spec = command.get().spec();
        if (!standing.actor().may(spec.permission())) {
            return Outcome.reply(new Reply.Text(
                    Phrase.of("conversation.operators-only", shown(spec, standing)), Menu.of(toStart())));
        }
        Arguments arguments = new Arguments(call.arguments());
        Optional<CommandSpec.Argument> missing = spec.firstMissing(arguments);
        if (missing.isPresent()) {
            return ask(call, missing.get());
        }
        return command.get()
                .run(new Turn(
                        handle,
                        standing.actor(),
                        standing.account(),
                        standing.conversation(),
                        standing.kind(),
                        arguments,
                        standing.prompt().isPresent(),
                        pressed,
                        next(standing)));
    }

    /** What was said next in plain words; a command is another matter. */
    private Optional<String> next(Standing standing) {
        return standing.next()
                .flatMap(inbound -> inbound instanceof Inbound.Said said
                                && reader.read(said.command().orElse(said.text())) instanceof Reading.Words words
                        ? Optional.of(words.text())
                        : Optional.empty());
    }

    private static Outcome ask(Call call, CommandSpec.Argument missing) {
        Phrase question = Phrase.of("command." + call.command() + "." + missing.name());
        return Outcome.ask(Reply.text(question), new Prompt(call, missing.name()));
    }

    private static Call filled(Prompt prompt, String text) {
        Map<String, String> arguments = new HashMap<>(prompt.call().arguments());
        arguments.put(prompt.argument(), text);
        return new Call(prompt.call().command(), arguments);
    }

    private String shown(CommandSpec spec, Standing standing) {
        return "/" + commands.shown(spec, standing.actor().locale());
    }

    private static Reply dontKnow(Reading.Unknown unknown) {
        String name = "/" + shortened(unknown.name());
        if (unknown.nearest().isEmpty()) {
            return new Reply.Text(Phrase.of("conversation.unknown", name), Menu.of(toHelp()));
        }
        Reading.Near near = unknown.nearest().get();
        String meant = "/" + near.written();
        Action press = new Action.Press(
                Phrase.literal(meant), Call.of(near.command().spec().name()));
        return new Reply.Text(Phrase.of("conversation.unknown-nearest", name, meant), Menu.of(press, toHelp()));
    }

    private static String shortened(String name) {
        return name.length() <= 32 ? name : name.substring(0, 32) + "…";
    }

    private static Action toStart() {
        return new Action.Press(Phrase.of("conversation.to-start"), Call.of(START));
    }

    private static Action toHelp() {
        return new Action.Press(Phrase.of("conversation.to-help"), Call.of("help"));
    }

    private static int index(String token) {
        String tail = token.substring(token.lastIndexOf(':') + 1);
        return tail.matches("\\d{1,6}") ? Integer.parseInt(tail) : Integer.MAX_VALUE;
    }
}
