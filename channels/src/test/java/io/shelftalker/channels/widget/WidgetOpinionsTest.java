package io.shelftalker.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What visitors think of the answers is read by operators with what others think. */
final class WidgetOpinionsTest {
    private static final String CHAT = "visitor:1";

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final WidgetMessages messages = new WidgetMessages(database.transactions());
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void operatorsReadTheDaysAndWhatDidNotHelp() throws Exception {
        operator();
        messages.open(bot.account(), CHAT);
        said("1", true, "a dry red");
        judged(said("2", false, "Nothing here is dry."), false);
        judged(said("3", false, "Here is a red."), true);

        ada.says("/feedback");

        String day = database.clock().instant().toString().substring(0, 10);
        assertThat(ada.awaits(2).text()).contains(day).contains("Helpful").contains(day + " | 1 | 1");
        assertThat(ada.awaits(3).text())
                .contains("“a dry red” → Nothing here is dry.")
                .doesNotContain("Here is a red");
    }

    @Test
    void whereNobodyHasJudgedThatIsSaid() throws Exception {
        operator();

        assertThat(ada.says("/feedback").text()).contains("Nobody has judged");
    }

    @Test
    void visitorsDoNotReadWhatOthersThink() throws Exception {
        assertThat(ada.says("/feedback").text()).contains("for operators");
    }

    private void operator() throws InterruptedException {
        ada.says("/start");
        database.transactions().run(database.workspace(), handle -> {
            handle.execute("insert into member (workspace, role) values (workspace(), 'OWNER')");
            handle.execute("update contact set member = (select max(id) from member)");
        });
    }

    private long said(String key, boolean visitor, String text) {
        return messages.keep(
                        bot.account(),
                        CHAT,
                        new WidgetMessages.Draft(
                                key, visitor, "{\"is\":\"text\",\"text\":\"" + text + "\"}", Optional.empty()))
                .orElseThrow();
    }

    private void judged(long position, boolean helpful) {
        assertThat(messages.judge(bot.account(), CHAT, position, helpful)).isTrue();
    }
}
