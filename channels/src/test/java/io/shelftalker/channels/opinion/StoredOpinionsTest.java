package io.shelftalker.channels.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people think of messages, whatever the platform, and how operators read it. */
final class StoredOpinionsTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database, new Riddle());
    private final Opinions opinions = bot.context().getBean(Opinions.class);
    private final TestBot.Person ada = bot.person("ada");
    private final TestBot.Person bob = bot.person("bob");
    private final Instant now = database.clock().instant();

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void onlyAnswersAreAskedAbout() throws Exception {
        assertThat(isJudged(ada.says("/riddle"))).isTrue();
        assertThat(isJudged(ada.presses("Next"))).as("in place").isTrue();
        assertThat(isJudged(ada.says("/start"))).isFalse();
    }

    @Test
    void whatSomebodySaysLastOfAMessageCounts() throws Exception {
        Message answer = ada.says("/riddle");

        judges("ada", answer, true, now);
        judges("ada", answer, true, now);
        judges("ada", answer, false, now.plusNanos(1_000));
        assertThat(kept()).containsExactly("ada: false");

        judges("ada", answer, true, now);
        assertThat(kept()).as("told again and late").containsExactly("ada: false");
    }

    @Test
    void everyMessageAndEveryPersonHasAnOpinionOfTheirOwn() throws Exception {
        Message first = ada.says("/riddle");
        Message second = ada.says("/riddle");

        judges("ada", first, true, now);
        judges("ada", second, false, now);
        judges("bob", bob.says("/riddle"), true, now);

        assertThat(kept()).containsExactly("ada: true", "ada: false", "bob: true");
    }

    @Test
    void whatIsNotThereIsNotJudged() throws Exception {
        Message answer = ada.says("/riddle");
        bob.says("/riddle");

        judges("ada", "none", answer.outgoing().token());
        judges("bob", "bob", answer.outgoing().token());
        judges("eve", "ada", answer.outgoing().token());
        judges("ada", "ada", "nothing");

        assertThat(kept()).isEmpty();
    }

    @Test
    void anOpinionGoesWithItsMessage() throws Exception {
        judges("ada", ada.says("/riddle"), false, now);
        bot.settles();

        database.transactions().run(database.workspace(), handle -> handle.execute("delete from outgoing"));

        assertThat(kept()).isEmpty();
    }

    @Test
    void operatorsReadWhatWasAskedBeforeWhatDidNotHelp() throws Exception {
        ada.says("/riddle");
        Message turned = ada.presses("Next");
        judges("ada", turned, false, now);
        judges("ada", ada.says("/riddle"), true, now.plus(Duration.ofMinutes(1)));
        operator();

        int before = bob.messages().size();
        bob.says("/feedback");

        String day = now.toString().substring(0, 10);
        assertThat(bob.awaits(before + 1).text()).contains(day + " | 1 | 1");
        assertThat(bob.awaits(before + 2).text())
                .contains("“/riddle” → Answer 2")
                .doesNotContain("Answer 1");
    }

    private void operator() throws InterruptedException {
        bob.says("/start");
        database.transactions().run(database.workspace(), handle -> {
            handle.execute("insert into member (workspace, role) values (workspace(), 'OWNER')");
            handle.execute("update contact set member = (select max(id) from member) where name = 'bob'");
        });
    }

    private void judges(String person, Message answer, boolean helpful, Instant at) {
        opinions.keep(bot.account(), new Opinion(person, answer.outgoing().token(), person, helpful, at));
    }

    private void judges(String person, String chat, String token) {
        opinions.keep(bot.account(), new Opinion(chat, token, person, true, now));
    }

    private static boolean isJudged(Message message) {
        return message.outgoing().reply().menu().judged();
    }

    private List<String> kept() {
        return database.transactions().in(database.workspace(), handle -> handle.createQuery("""
                        select c.name || ': ' || case when p.helpful then 'true' else 'false' end
                        from opinion p join contact c on c.id = p.contact order by p.outgoing
                        """)
                .mapTo(String.class)
                .list());
    }
}
