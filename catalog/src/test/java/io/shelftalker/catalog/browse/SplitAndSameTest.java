package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.conversation.OwnerChat;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator says in a chat which offers are of one product. */
class SplitAndSameTest {
    private static final String HERE = "https://shop.example/products/kettle";
    private static final String THERE = "https://other.example/products/kettle";

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person robin = bot.person("Robin");
    private final Seen kettle = Seen.page("kettle", database.clock().instant()).called("Copper Kettle");

    @BeforeEach
    void open() {
        bot.context().getBean(OwnerChat.class).admit(bot.account(), robin.envelope());
        record(1, kettle);
        record(2, kettle.in("other").priced("12.00", "CAD"));
    }

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void splitsAnOfferAndTakesItBack() throws InterruptedException {
        assertThat(robin.says("/product " + HERE).text()).contains("other.example");

        assertThat(robin.says("/split " + THERE).text()).isEqualTo("""
                Copper Kettle of other.example is a product of its own now, and stays one whatever its page says.
                [Show it] [They are the same]""");
        assertThat(robin.says("/product " + HERE).text()).doesNotContain("other.example");
        assertThat(robin.says("/split " + THERE).text())
                .isEqualTo("No other offer is held for the same as Copper Kettle.");

        robin.says("/same " + HERE + " " + THERE);
        assertThat(robin.says("/product " + THERE).text()).contains("shop.example", "other.example");
    }

    @Test
    void takesNoPageForTheSameAsItself() throws InterruptedException {
        assertThat(robin.says("/same " + HERE + " " + HERE + "/?utm_source=letter#top")
                        .text())
                .isEqualTo("That is the same page twice. Give me two: the product’s page in one shop,"
                        + " and the one in the other.");
        assertThat(audited()).isEmpty();
    }

    @Test
    void undoesASplitByItsButton() throws InterruptedException {
        robin.says("/split " + THERE);

        assertThat(robin.presses("They are the same").text()).isEqualTo("""
                Copper Kettle is one product now, with 2 offers in the catalog.
                [Show it] [Split again]""");
        assertThat(robin.presses("Split again").text()).startsWith("Copper Kettle of other.example is a product");
        assertThat(audited())
                .containsExactly("product.split " + THERE, "product.join " + THERE, "product.split " + THERE);
    }

    @Test
    void asksForWhatIsMissingAndSaysWhatItDoesNotKnow() throws InterruptedException {
        assertThat(robin.says("/split").text()).startsWith("Which offer?");
        assertThat(robin.says("kettle").text()).startsWith("“kettle” is not the address of a page in the catalog.");
        assertThat(robin.says("/same " + HERE).text()).startsWith("And the address of its page in the other shop?");
    }

    @Test
    void isForOperatorsOnly() throws InterruptedException {
        TestBot.Person ada = bot.person("ada");
        ada.says("/split " + THERE);

        assertThat(ada.says("/product " + HERE).text()).contains("other.example");
    }

    private List<String> audited() {
        return database.everything().withHandle(handle -> handle.createQuery(
                        "select action || ' ' || subject from audit where action like 'product.%' order by id")
                .mapTo(String.class)
                .list());
    }

    private void record(long source, Seen seen) {
        Pass pass = new Pass(new SourceId(source), Optional.empty(), true);
        database.transactions().run(database.workspace(), handle -> bot.context()
                .getBean(Catalog.class)
                .record(handle, pass, List.of(seen.observation())));
    }
}
