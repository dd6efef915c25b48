package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.testkit.telegram.BotProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TelegramIntroductionTest {
    private final TelegramStage stage = new TelegramStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void eachSeesTheCommandsThatAreTheirs() {
        Commands commands = new Commands(
                List.of(
                        new Named("help"),
                        new Named("cancel", CommandSpec.Mark.ADMINS),
                        new Named("link", CommandSpec.Mark.PRIVATE)),
                stage.phrasebooks);
        TelegramIntroduction introduction = new TelegramIntroduction(
                stage.accounts,
                commands,
                stage.phrasebooks,
                new WebConfiguration(Optional.empty(), Optional.empty()),
                InstantSource.system());

        introduction.start();
        stage.telegram.awaitRequests("setMyShortDescription", 2, Duration.ofSeconds(10));
        introduction.stop();

        assertThat(names("default")).containsExactly("cancel", "help", "link");
        assertThat(names("all_group_chats")).containsExactly("help");
        assertThat(names("all_chat_administrators")).containsExactly("cancel", "help");
        assertThat(stage.complaints()).isEmpty();
    }

    private List<String> names(String scope) {
        return stage.bot.profile().commands(scope, "").stream()
                .map(BotProfile.Command::name)
                .toList();
    }

    private record Named(String name, CommandSpec.Mark... marks) implements Command {
        @Override
        public CommandSpec spec() {
            CommandSpec spec = CommandSpec.of(name, Permission.BROWSE);
            return marks.length == 0 ? spec : spec.marked(marks);
        }

        @Override
        public Outcome run(Turn turn) {
            return Outcome.reply();
        }
    }
}
