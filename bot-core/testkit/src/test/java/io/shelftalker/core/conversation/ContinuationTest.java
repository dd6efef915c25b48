package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has no room under a message is asked for by a press, and answered as any other. */
final class ContinuationTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database, new Many(), new Colour());
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void theRestComesAsAMessageOfItsOwn() throws Exception {
        Message many = ada.says("/many");

        Message rest = pressed(many, many.outgoing().more(7));

        assertThat(rest.id()).isNotEqualTo(many.id());
        assertThat(rest.text()).contains("[8]", "[9]").doesNotContain("[7]");
        assertThat(ada.presses("9").text()).contains("chosen 9");
    }

    @Test
    void theWholeCanBeAskedFor() throws Exception {
        Message many = ada.says("/many");

        assertThat(pressed(many, many.outgoing().more(0)).text()).isEqualTo(many.text());
    }

    @Test
    void whatIsNotThereIsAnOlderMessages() throws Exception {
        Message many = ada.says("/many");

        assertThat(pressed(many, many.outgoing().more(500)).text()).contains("older message");
    }

    @Test
    void aQuestionThatIsOpenStaysOpen() throws Exception {
        Message asked = ada.says("/colour");

        pressed(asked, asked.outgoing().more(1));

        assertThat(ada.says("teal").text()).contains("teal it is");
    }

    private Message pressed(Message message, String token) throws InterruptedException {
        int before = ada.messages().size();
        bot.receive(new Inbound.Pressed(ada.envelope(), token, Optional.of(message.id())));
        return ada.awaits(before + 1);
    }

    private static Menu nine(String command) {
        return new Menu(IntStream.rangeClosed(1, 9)
                .mapToObj(number -> List.<Action>of(new Action.Press(
                        Phrase.literal(Integer.toString(number)),
                        Call.of(command).with("chosen", Integer.toString(number)))))
                .toList());
    }

    private static final class Many implements Command {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("many", Permission.BROWSE).taking("chosen");
        }

        @Override
        public Outcome run(Turn turn) {
            return turn.arguments()
                    .get("chosen")
                    .map(number -> Outcome.reply(Reply.text(Phrase.literal("chosen " + number))))
                    .orElseGet(() -> Outcome.reply(new Reply.Text(Phrase.literal("Which?"), nine("many"))));
        }
    }

    /** Asks something that is answered in words. */
    private static final class Colour implements Command {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("colour", Permission.BROWSE).taking("chosen");
        }

        @Override
        public Outcome run(Turn turn) {
            return turn.arguments()
                    .get("chosen")
                    .map(colour -> Outcome.reply(Reply.text(Phrase.literal(colour + " it is"))))
                    .orElseGet(() -> Outcome.ask(
                            new Reply.Text(Phrase.literal("Which?"), nine("colour")),
                            new Prompt(Call.of("colour"), "chosen")));
        }
    }
}
