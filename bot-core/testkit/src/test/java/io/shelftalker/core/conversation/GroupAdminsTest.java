package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupAdminsTest {
    private final Decide decide = new Decide();
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database, decide);

    GroupAdminsTest() {
        decide.admins.set(bot.context().getBean(GroupAdmins.class));
    }

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void onlyItsAdminsDecideForAGroup() throws Exception {
        bot.channel().knows("ada", GroupRole.ADMIN);
        bot.channel().knows("bob", GroupRole.MEMBER);

        bot.receive(new Inbound.Said(inGroup("ada", 1), "/decide"));
        bot.receive(new Inbound.Said(inGroup("bob", 2), "/decide"));
        bot.receive(new Inbound.Said(inGroup("cleo", 3), "/decide"));
        bot.channel().await(all -> all.size() == 3, Duration.ofSeconds(10));

        List<Message> answers = bot.channel().messages("group");
        assertThat(answers.get(0).text()).startsWith("decided");
        assertThat(answers.get(1).text()).startsWith("refused");
        assertThat(answers.get(2).text()).startsWith("I couldn’t check just now whether you run this group.");
    }

    @Test
    void inPrivateEverybodyDecidesForThemselves() throws Exception {
        assertThat(bot.person("bob").says("/decide").text()).startsWith("decided");
    }

    private Inbound.Envelope inGroup(String person, int event) {
        return new Inbound.Envelope(
                bot.account().id(),
                "group-" + event,
                "group",
                ChatKind.GROUP,
                new Sender(person, person, Optional.of("en")),
                database.clock().instant());
    }

    private static final class Decide implements Command {
        private final AtomicReference<GroupAdmins> admins = new AtomicReference<>();

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("decide", Permission.BROWSE);
        }

        @Override
        public Outcome run(Turn turn) {
            return Objects.requireNonNull(admins.get())
                    .only(
                            turn,
                            _ -> Outcome.reply(Reply.text(Phrase.literal("decided"))),
                            Reply.text(Phrase.literal("refused")));
        }
    }
}
