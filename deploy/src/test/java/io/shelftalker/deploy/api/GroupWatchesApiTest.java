package io.shelftalker.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.testkit.bot.TestBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Watches that programs make in groups: they are the program's, and anybody there may end them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GroupWatchesApiTest {
    private static final String WATCHES = "/api/v1/watches";
    private static final String KETTLE = "\"product\":{\"sku\":\"SKU-Copper-Kettle\"}";
    private static final String CLUB = "{\"chat\":{\"channel\":\"recording\",\"address\":\"the-club\"}," + KETTLE + "}";

    private ApiScene scene;

    @BeforeAll
    void open() {
        scene = new ApiScene();
    }

    @AfterEach
    void forget() {
        scene.database().transactions().run(scene.database().workspace(), handle -> {
            handle.execute("delete from watch");
            handle.execute("delete from search_watch");
        });
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @Test
    void inAGroupTheKeyIsWhoAsked() throws Exception {
        inClub(scene.owner(), "/help");
        String key = scene.key("club-bot", "");
        ApiScene.Answered made = scene.postWith(key, WATCHES, CLUB);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(scene.count("watch join contact on contact.id = watch.contact where name = 'club-bot'"))
                .isEqualTo(2);
        assertThat(scene.count("audit join contact on contact.id = audit.contact"
                        + " where name = 'club-bot' and action = 'watch.create' and subject = '" + made.text("/id")
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void inAGroupAnybodyEndsWhatAProgramAskedFor() throws Exception {
        TestBot.Person ben = scene.bot().person("ben");
        inClub(ben, "/help");
        String key = scene.key("stockroom", "");
        scene.postWith(key, WATCHES, CLUB);
        scene.postWith(key, WATCHES, CLUB.replace(KETTLE, "\"search\":\"teapots\""));

        assertThat(inClub(ben, "/unwatch copper kettle"))
                .contains("No longer watching Copper Kettle", "Asked for by stockroom.");
        assertThat(scene.count("watch")).isZero();
        assertThat(inClub(ben, "/unwatch teapots")).contains("No longer watching teapots", "Asked for by stockroom.");
        assertThat(scene.count("search_watch")).isZero();
        assertThat(inClub(ben, "/unwatch copper kettle")).contains("You watch nothing");
    }

    @Test
    void inAGroupNobodyEndsWhatSomebodyElseAskedFor() throws Exception {
        inClub(scene.owner(), "/watch copper kettle below 50");

        assertThat(inClub(scene.bot().person("ben"), "/unwatch copper kettle")).contains("You watch nothing");
        assertThat(scene.count("watch")).isEqualTo(1);
    }

    /** What is answered to what somebody says in a group. */
    private String inClub(TestBot.Person who, String text) throws Exception {
        Inbound.Envelope from = who.envelope();
        scene.bot()
                .receive(new Inbound.Said(
                        new Inbound.Envelope(
                                from.account(),
                                from.externalId(),
                                "the-club",
                                ChatKind.GROUP,
                                from.sender(),
                                from.at()),
                        text));
        scene.bot().settles();
        return scene.bot().channel().messages("the-club").getLast().text();
    }
}
