package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static io.shelftalker.notifier.shop.SmallShop.soldOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What messages look like: grouped by shop, and with a chart where the price's past is the news. */
class MessagesTest {
    private static final String KETTLE = "Copper Kettle";
    private static final String TENT = "Granite Tent";
    private static final String LAMP = "Brass Lamp";

    private final NoticeScene scene = new NoticeScene();
    private final SmallShop shop = scene.shop();
    private final SmallShop other = new SmallShop(scene.bot(), new SourceId(8), "lantern.example");
    private final TestBot.Person ada = scene.bot().person("ada");

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void whatIsNewInSeveralShopsStandsUnderTheirNames() throws Exception {
        shop.opens(seen(KETTLE, "64"), soldOut(TENT, "189"));
        other.opens(seen(LAMP, "30"));
        ada.says("/timezone Paris");
        List.of("/watch kettle", "/watch tent", "/watch lamp", "/quiet 22:00-08:00")
                .forEach(this::says);
        scene.waitsUntil("23:00");
        shop.run(seen(KETTLE, "52"), seen(TENT, "189"));
        other.run(seen(LAMP, "27"));
        assertThat(scene.told(ada)).isEmpty();
        scene.waitsUntil("08:00");

        assertThat(scene.told(ada)).singleElement().isEqualTo("""
                        3 things you watch changed
                        shop.example
                        1. Granite Tent · Back in stock · $189.00 · same price as before · 10 hours away
                        2. Copper Kettle · Price down · $64.00 → $52.00 (−$12.00, −19%)
                        lantern.example
                        3. Brass Lamp · Price down · $30.00 → $27.00 (−$3.00, −10%)
                        [Show each]""");
    }

    @Test
    void oneShopIsNotNamedAboveWhatIsNewThere() throws Exception {
        shop.opens(seen(KETTLE, "64"), soldOut(TENT, "189"));
        says("/watch kettle");
        says("/watch tent");
        shop.run(seen(KETTLE, "52"), seen(TENT, "189"));

        assertThat(scene.told(ada)).singleElement().asString().contains("2 things you watch changed\n1. Granite Tent");
    }

    @Test
    void aLowestPriceIsToldWithItsChart() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        for (String price : List.of("58", "70")) {
            scene.waits(Duration.ofDays(20));
            shop.run(seen(KETTLE, price));
        }
        says("/watch kettle lowest ever");
        scene.waits(Duration.ofDays(20));
        shop.run(seen(KETTLE, "55"));

        assertThat(scene.told(ada)).singleElement().asString().startsWith("""
                        Price down: Copper Kettle
                        $70.00 → $55.00 (−$15.00, −21%)
                        Lowest ever here
                        in stock · shop.example · verified just now
                        You asked to hear of the lowest price ever.
                        Jun 8""");
        assertThat(scene.last(ada).outgoing().reply()).isInstanceOfSatisfying(Reply.Series.class, series -> assertThat(
                        series.chart().prices())
                .hasSize(4));
    }

    @Test
    void aFallIsToldWithItsChartOnceThereIsSomethingToSeeOnIt() throws Exception {
        TestBot.Person amelie = scene.bot().person("amélie", "fr");
        shop.opens(seen(KETTLE, "64"));
        amelie.says("/watch kettle baisse de 10 %");
        shop.run(seen(KETTLE, "57"));
        assertThat(scene.told(amelie)).hasSize(1);
        assertThat(scene.last(amelie).outgoing().reply()).isInstanceOf(Reply.Card.class);

        scene.waits(Duration.ofDays(3));
        shop.run(seen(KETTLE, "50"));
        assertThat(scene.told(amelie))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Prix en baisse")
                .contains("Prix le plus bas jamais vu ici", "Vous vouliez être prévenu d’une baisse de son prix.");
        assertThat(scene.last(amelie).outgoing().reply()).isInstanceOf(Reply.Series.class);
    }

    @Test
    void aTargetThatIsReachedIsToldWithThePicture() throws Exception {
        shop.opens(seen(KETTLE, "64"));
        says("/watch kettle below 60");
        for (String price : List.of("63", "62", "52")) {
            scene.waits(Duration.ofDays(1));
            shop.run(seen(KETTLE, price));
        }
        assertThat(scene.told(ada)).hasSize(1);
        assertThat(scene.last(ada).outgoing().reply()).isInstanceOf(Reply.Card.class);
    }

    private void says(String words) {
        try {
            ada.says(words);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
