package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.Recorded;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What buyers gave a product, and the sizes and colours that it comes in. */
class RatingsAndVariantsTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person ada = bot.person("ada");
    private final TestBot.Person zoe = bot.person("zoe", "fr");
    private final Seen shirt = Seen.page("shirt", database.clock().instant());

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void standOnACardWhereTheyDifferFromTheProduct() throws InterruptedException {
        record(shirt.rated("4.62", 1128)
                .inSize("S", "10.00", "InStock")
                .inSize("M", "10.00", "OutOfStock")
                .inSize("L", "11.00", "OutOfStock")
                .inSize("XL", "12.50", "InStock"));

        assertThat(ada.says("/product shirt").text())
                .contains(
                        "$10.00 · in stock · ★ 4.6 (1,128)\nSold out: M, L\nOther prices: XL $12.50\nVerified just now");
        assertThat(zoe.says("/product shirt").text())
                .contains("★ 4,6 (1\u202f128)\nÉpuisé\u202f: M, L\nAutres prix\u202f: XL 12,50");
    }

    @Test
    void areNotRepeatedOfAProductThatIsSoldOutAltogether() throws InterruptedException {
        record(shirt.stocked("OutOfStock").inSize("S", "10.00", "OutOfStock").inSize("M", "10.00", "OutOfStock"));

        assertThat(ada.says("/product shirt").text()).contains("$10.00 · sold out\nVerified just now");
    }

    @Test
    void areCountedWhereTheyAreMany() throws InterruptedException {
        Seen many = shirt.inSize("38", "10.00", "InStock");
        for (int size = 39; size < 47; size++) {
            many = many.inSize(Integer.toString(size), "10.00", "OutOfStock");
        }
        record(many);

        assertThat(ada.says("/product shirt").text()).contains("\nSold out: 39, 40, 41, 42, 43, 44, +2\n");
    }

    @Test
    void areKeptUpAsTheyChangeAndOnlyFormsAreNews() throws InterruptedException {
        record(shirt.rated("4.6", 128).inSize("S", "10.00", "InStock").inSize("M", "10.00", "InStock"));
        Seen later = shirt.at(shirt.observation().at().plus(Duration.ofMinutes(1)))
                .inSize("S", "10.00", "InStock")
                .inSize("M", "10.00", "OutOfStock");

        assertThat(record(later).described()).isEqualTo(1);

        assertThat(ada.says("/product shirt").text())
                .contains("$10.00 · in stock\nSold out: M\n")
                .doesNotContain("★");
        List<String> events = database.transactions().in(database.workspace(), handle -> handle.createQuery(
                        "select kind from catalog_event where kind <> 'added'")
                .mapTo(String.class)
                .list());
        assertThat(events).containsExactly("forms");
    }

    private Recorded record(Seen seen) {
        Pass pass = new Pass(new SourceId(1), Optional.empty(), true);
        return database.transactions().in(database.workspace(), handle -> bot.context()
                .getBean(Catalog.class)
                .record(handle, pass, List.of(seen.observation())));
    }
}
