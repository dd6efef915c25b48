package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody says while the bot is still busy with what they said before. */
class BurstTest {
    private final Slow slow = new Slow();
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database, slow);
    private final TestBot.Person ada = bot.person("ada");

    @BeforeEach
    void readShop() {
        Pass pass = new Pass(new SourceId(1), Optional.of(new RunId(1)), true);
        List<Observation> shop = List.of(
                seen("Silent River Red", "Wine", "24.10"),
                seen("Ember Oak Red", "Wine", "18.40"),
                seen("Copper Kettle", "Kitchen", "64.00"));
        database.transactions().run(database.workspace(), handle -> bot.context()
                .getBean(Catalog.class)
                .record(handle, pass, shop));
    }

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void aQuestionAndWhatNarrowsItAreAnsweredOnce() throws InterruptedException {
        burst("red wine", "under 20", "copper kettle");

        assertThat(answers(3))
                .satisfiesExactly(
                        done -> assertThat(done).startsWith("slow done"),
                        wine -> assertThat(wine).startsWith("Understood: red wine · under $20.00\n1 fits:"),
                        kettle -> assertThat(kettle).contains("Copper Kettle"));
    }

    @Test
    void whatIsAskedAgainAtOnceIsAnsweredOnce() throws InterruptedException {
        burst("Red wine?", "red wine", "copper kettle");

        assertThat(answers(3))
                .satisfiesExactly(
                        done -> assertThat(done).startsWith("slow done"),
                        wine -> assertThat(wine).contains("Silent River", "Ember Oak"),
                        kettle -> assertThat(kettle).contains("Copper Kettle"));
    }

    @Test
    void questionsOfTheirOwnAndCommandsAreAnsweredEach() throws InterruptedException {
        burst("red wine", "copper kettle", "/categories", "/categories", "red wine", "/search red wine");

        assertThat(answers(7)).satisfies(all -> {
            assertThat(all.get(1)).contains("Silent River");
            assertThat(all.get(2)).contains("Copper Kettle");
            assertThat(all.get(3)).contains("[Wine 2]");
            assertThat(all.get(4)).contains("[Wine 2]");
            assertThat(all.get(5)).contains("Silent River");
            assertThat(all.get(6)).contains("Silent River");
        });
    }

    /** All of it comes in before any of it is answered. */
    private void burst(String... texts) {
        bot.receive(new Inbound.Said(ada.envelope(), "/slow"));
        for (String text : texts) {
            bot.receive(new Inbound.Said(ada.envelope(), text));
        }
        slow.finish.countDown();
    }

    private List<String> answers(int count) throws InterruptedException {
        ada.awaits(count);
        assertThat(ada.says("/slow").text()).as("after all of them").startsWith("slow done");
        return ada.messages().stream()
                .limit(ada.messages().size() - 1)
                .map(Message::text)
                .toList();
    }

    private static Observation seen(String name, String category, String price) {
        Seen page = Seen.page(name.replace(' ', '-'), Instant.EPOCH).priced(price, "CAD");
        Facts facts = page.observation().facts();
        return page.with(new Facts(
                        name,
                        facts.brand(),
                        Optional.empty(),
                        List.of(category),
                        facts.sku(),
                        facts.gtin(),
                        facts.mpn(),
                        facts.image(),
                        Map.of()))
                .observation();
    }

    private static final class Slow implements Command {
        private final CountDownLatch finish = new CountDownLatch(1);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("slow", Permission.BROWSE);
        }

        @Override
        public Outcome run(Turn turn) {
            return new Outcome.Deferred(() -> {
                finish.await();
                return _ -> Outcome.reply(Reply.text(Phrase.literal("slow done")));
            });
        }
    }
}
