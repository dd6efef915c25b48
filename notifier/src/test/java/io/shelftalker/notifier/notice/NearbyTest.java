package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Place;
import io.shelftalker.catalog.product.Store;
import io.shelftalker.notifier.shop.SmallShop;
import io.shelftalker.testkit.bot.TestBot;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting for any store near a place. */
class NearbyTest {
    private static final String KETTLE = "Copper Kettle";
    private static final Store LAURIER = store("laurier", "Laurier", "Montréal", 45.5270, -73.5870);
    private static final Store VERDUN = store("verdun", "Verdun", "Montréal", 45.4590, -73.5700);
    private static final Store GRANBY = store("granby", "Granby", "Granby", 45.4000, -72.7330);

    private final NoticeScene scene = new NoticeScene();
    private final SmallShop shop = scene.shop();
    private final TestBot.Person ada = scene.bot().person("ada");

    @BeforeEach
    void opens() {
        shop.opens(seen(KETTLE, "64"));
        comes(LAURIER, "OutOfStock");
        comes(VERDUN, "OutOfStock");
        comes(GRANBY, "OutOfStock");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void tellsWhichStoreHasItAndHowFarItIs() throws Exception {
        assertThat(ada.says("/watch copper kettle near montreal").text())
                .startsWith("Watching Copper Kettle. Now $64.00")
                .contains("I’ll tell you when a store within 10 km of Montréal has it.");
        assertThat(ada.says("/alerts").text()).contains("tell when a store within 10 km of Montréal has it");

        comes(GRANBY, "InStock");
        assertThat(scene.told(ada)).as("that is far away").isEmpty();
        comes(VERDUN, "InStock");

        assertThat(scene.told(ada))
                .singleElement()
                .asString()
                .contains("""
                        Back in stock: Copper Kettle · Verdun (3.8 km)
                        """, "You asked to hear when a store near Montréal has it.");
    }

    @Test
    void tellsTheFirstStoreAndNotEachOneAfterIt() throws Exception {
        ada.says("/watch copper kettle near montreal");
        comes(VERDUN, "InStock");
        assertThat(scene.told(ada)).hasSize(1);
        comes(LAURIER, "InStock");
        comes(VERDUN, "OutOfStock");
        comes(VERDUN, "InStock");
        assertThat(scene.told(ada)).as("one of them had it all the time").hasSize(1);
    }

    @Test
    void tellsOfAStoreThatOpensLater() throws Exception {
        ada.says("/watch copper kettle near montreal");
        comes(store("outremont", "Outremont", "Montréal", 45.5180, -73.6080), "OutOfStock");
        comes(store("sherbrooke", "Sherbrooke", "Sherbrooke", 45.4010, -71.8824), "OutOfStock");
        comes(store("sherbrooke", "Sherbrooke", "Sherbrooke", 45.4010, -71.8824), "InStock");
        assertThat(scene.told(ada)).as("that is far away").isEmpty();
        comes(store("outremont", "Outremont", "Montréal", 45.5180, -73.6080), "InStock");

        assertThat(scene.told(ada)).singleElement().asString().contains("Copper Kettle · Outremont (");
    }

    @Test
    void answersAtOnceWhatIsSoAlready() throws Exception {
        comes(LAURIER, "InStock");
        assertThat(ada.says("/watch copper kettle within 2 km of laurier").text())
                .startsWith("Already so: Laurier (0 km) has Copper Kettle.");
        comes(LAURIER, "OutOfStock");
        assertThat(scene.told(ada)).isEmpty();
        comes(LAURIER, "InStock");
        assertThat(scene.told(ada)).hasSize(1);
    }

    @Test
    void saysHowFarTheNearestStoreIsWhereNoneIsNear() throws Exception {
        assertThat(ada.says("/watch copper kettle within 5 km of 46.81,-71.21").text())
                .startsWith("No store that I know is within 5 km of 46.81,-71.21. The nearest is Granby, 196 km away.");
        assertThat(ada.presses("Within 200 km").text()).contains("a store within 200 km of 46.81,-71.21 has it");
    }

    @Test
    void asksWhereSomebodyIs() throws Exception {
        assertThat(ada.says("tell me when the copper kettle is in stock near me")
                        .text())
                .startsWith("Near which city or store?")
                .contains("I know stores in Montréal, Granby.");
        assertThat(ada.says("Atlantis").text()).startsWith("I know no store near “Atlantis”.");
        assertThat(ada.says("Granby").text()).contains("when a store within 10 km of Granby has it");
    }

    @Test
    void speaksFrench() throws Exception {
        TestBot.Person amelie = scene.bot().person("amélie", "fr");
        assertThat(amelie.says("préviens-moi quand la copper kettle est dispo à moins de 15 km de Montréal")
                        .text())
                .contains("dès qu’un magasin l’a à moins de 15 km (Montréal)");
        comes(LAURIER, "InStock");
        assertThat(scene.told(amelie))
                .singleElement()
                .asString()
                .contains("Copper Kettle · Laurier (3,8 km)", "Vous l’attendiez près de Montréal.");
    }

    private void comes(Store store, String stock) {
        shop.runInStore(seen(KETTLE, "64"), store, stock);
    }

    private static Store store(String id, String name, String city, double latitude, double longitude) {
        return new Store(
                id,
                Optional.of(name),
                Optional.empty(),
                Optional.of(city),
                Optional.of(new Place(latitude, longitude)));
    }
}
