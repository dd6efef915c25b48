package io.shelftalker.deploy.story;

import static io.shelftalker.deploy.story.StoryScene.KETTLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.run.RunState;
import io.shelftalker.testkit.shop.Fault;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.Stock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people left other trackers for, from the shop's page to the message: whoever watches is told exactly what they
 * should be. The sixty watchers whose platform answers each of them differently are SixtyWatchersTest's.
 */
@Tag("slow")
class FailureStoriesTest {
    @TempDir
    private Path directory;

    private StoryScene scene;

    @BeforeEach
    void open() throws InterruptedException {
        scene = new StoryScene(directory);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** A bot that keeps the new price and dies before it compares finds nothing changed when it comes back. */
    @Test
    void aPriceThatWasKeptBeforeAKillIsTold() throws InterruptedException {
        scene.ada.watches("gooseneck kettle");
        price("52.00");
        scene.readsAndIsKilled();
        scene.reads();

        assertThat(scene.ada.told()).singleElement().asString().contains("$64.00 → $52.00");

        scene.reads();
        scene.restarts();
        scene.reads();
        assertThat(scene.ada.told()).isEmpty();
    }

    @Test
    void anEmptyListIsNoSale() throws InterruptedException {
        scene.ada.watches("gooseneck kettle");
        scene.shop.fail(new Fault.EmptySitemap());
        for (int run = 0; run < 4; run++) {
            assertThat(scene.reads()).isEqualTo(RunState.HELD);
        }
        assertThat(scene.ada.told()).isEmpty();
        assertThat(scene.ada.says("gooseneck kettle")).contains("Copper Gooseneck Kettle", "$64.00", "stock");

        scene.shop.heal();
        price("52.00");
        scene.reads();
        assertThat(scene.ada.told()).singleElement().asString().contains("$64.00 → $52.00");
    }

    @Test
    void aCaptchaIsNotSoldOut() throws InterruptedException {
        scene.ada.watches("gooseneck kettle");
        scene.bob.watches("gooseneck kettle sold out");
        scene.shop.fail(new Fault.Challenge(200));
        for (int run = 0; run < 5; run++) {
            scene.reads();
        }
        for (StoryScene.Somebody each : scene.everybody()) {
            assertThat(each.told())
                    .as("that nobody can see it now, once")
                    .singleElement()
                    .asString()
                    .contains("not been able to read")
                    .doesNotContain("old out");
        }

        scene.shop.heal();
        scene.reads();
        for (StoryScene.Somebody each : scene.everybody()) {
            assertThat(each.told())
                    .as("that it can be seen again, and nothing of stock")
                    .singleElement()
                    .asString()
                    .contains("again")
                    .doesNotContain("Back in stock");
        }
    }

    @Test
    void notKnowingInTheMiddleIsNoReturn() throws InterruptedException {
        scene.ada.watches("gooseneck kettle back in stock");
        unreadable();
        scene.reads();
        readable();
        scene.reads();
        assertThat(scene.ada.told()).as("in, unknown, in").isEmpty();

        stock(Stock.OUT);
        scene.reads();
        scene.waits(Duration.ofDays(2));
        unreadable();
        scene.reads();
        readable();
        stock(Stock.IN);
        scene.reads();
        scene.reads();
        assertThat(scene.ada.told())
                .as("out, unknown, in")
                .singleElement()
                .asString()
                .startsWith("Back in stock: Copper Gooseneck Kettle");
    }

    @Test
    void aReturnAtTheSamePriceIsTold() throws InterruptedException {
        stock(Stock.OUT);
        scene.reads();
        scene.ada.watches("gooseneck kettle");
        scene.waits(Duration.ofDays(9));
        stock(Stock.IN);
        scene.reads();
        scene.reads();
        assertThat(scene.ada.told())
                .singleElement()
                .asString()
                .startsWith("Back in stock: Copper Gooseneck Kettle\n$64.00 · same price");
    }

    @Test
    void aDecimalCommaIsNoThousand() throws InterruptedException {
        scene.ada.watches("espresso machine below 1250");
        for (String written : List.of("1 299,00 $", "1.299,00 $", "1299,00 $", "$1,299.00")) {
            scene.shop.failProducts(new Fault.PriceWritten(written), "steel-espresso-machine");
            scene.reads();
            assertThat(scene.ada.told()).as(written).isEmpty();
        }
        scene.shop.failProducts(new Fault.PriceWritten("1.199,00 $"), "steel-espresso-machine");
        scene.reads();
        assertThat(scene.ada.told()).singleElement().asString().contains("$1,299.00 → $1,199.00");
    }

    @Test
    void aGlitchIsNoBargain() throws InterruptedException {
        scene.ada.watches("gooseneck kettle lowest ever");
        scene.bob.watches("gooseneck kettle below 60");
        for (String glitch : List.of("0.01", "6.40", "640.00")) {
            price(glitch);
            scene.reads();
            price("64.00");
            scene.reads();
            assertThat(scene.ada.told()).as(glitch).isEmpty();
            assertThat(scene.bob.told()).as(glitch).isEmpty();
        }
        price("58.00");
        scene.reads();
        assertThat(scene.ada.told())
                .singleElement()
                .asString()
                .contains("$64.00 → $58.00", "You asked to hear of the lowest price ever.");
        assertThat(scene.bob.told()).singleElement().asString().contains("$64.00 → $58.00", "below your $60.00");
        assertThat(scene.ada.says("/history gooseneck kettle"))
                .contains("$58.00")
                .doesNotContain("$0.01", "$6.40", "$640.00");
    }

    @Test
    void aThresholdLivesAsLongAsItsWatch() throws InterruptedException {
        scene.ada.watches("gooseneck kettle below 60");
        price("58.00");
        scene.reads();
        assertThat(scene.ada.told()).as("crossed").hasSize(1);

        for (int day = 0; day < 5; day++) {
            scene.waits(Duration.ofDays(1));
            scene.restarts();
            scene.reads();
        }
        assertThat(scene.ada.told()).as("still below, after restarts").isEmpty();

        price("64.00");
        scene.reads();
        scene.waits(Duration.ofDays(7));
        price("57.00");
        scene.reads();
        assertThat(scene.ada.told())
                .as("left and returned")
                .singleElement()
                .asString()
                .contains("$64.00 → $57.00");
        assertThat(scene.ada.says("/alerts")).contains("Copper Gooseneck Kettle", "60");
    }

    @Test
    void whatComesBackAfterFiveWeeksIsTold() throws InterruptedException {
        scene.ada.watches("gooseneck kettle");
        ShopProduct kettle = scene.shop.product(KETTLE);
        scene.shop.remove(KETTLE);
        for (int day = 0; day < 5; day++) {
            scene.waits(Duration.ofDays(1));
            scene.reads();
        }
        List<String> gone = scene.ada.told();
        assertThat(gone)
                .as("whoever watches any change hears of none in stock or price")
                .isEmpty();
        assertThat(scene.ada.says("/alerts")).contains("Copper Gooseneck Kettle");

        scene.waits(Duration.ofDays(35));
        scene.shop.add(kettle.withPrice("60.00"));
        scene.reads();
        scene.reads();
        assertThat(scene.ada.told())
                .singleElement()
                .asString()
                .contains("Copper Gooseneck Kettle", "$64.00 → $60.00")
                .startsWith("Back in the catalog");
    }

    private void price(String amount) {
        scene.shop.change(KETTLE, kettle -> kettle.withPrice(amount));
    }

    private void stock(Stock stock) {
        scene.shop.change(KETTLE, kettle -> kettle.withStock(stock));
    }

    private void unreadable() {
        scene.shop.failProducts(new Fault.EmptyPage(), slug());
    }

    private void readable() {
        scene.shop.healProducts(slug());
    }

    private String slug() {
        return scene.shop.product(KETTLE).slug();
    }
}
