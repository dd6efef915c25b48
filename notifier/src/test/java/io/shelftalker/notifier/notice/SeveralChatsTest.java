package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.notice.Several.KETTLE;
import static io.shelftalker.notifier.notice.Several.LAMP;
import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody with two or three chats is one person: told once, where they want it, at the hours that hold for all. */
class SeveralChatsTest {
    private final NoticeScene scene = new NoticeScene();
    private final Several chats = new Several(scene);
    private final TestBot.Person phone = chats.phone();
    private final TestBot.Person desk = chats.desk();
    private final TestBot.Person web = chats.web();

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void eachChatShowsAndEndsWhatIsWatchedInAll() throws Exception {
        phone.says("/watch kettle");
        desk.says("/watch lamp");
        desk.says("/watch anything new in Kitchen");
        chats.link(phone, desk);

        assertThat(phone.says("/alerts").text())
                .startsWith("You watch 3 things")
                .containsSubsequence(KETTLE, "asked for in Recording (phone)", LAMP, "asked for in Recording (desk)")
                .contains("Kitchen");
        assertThat(desk.says("/unwatch kettle").text()).startsWith("No longer watching Copper Kettle");
        assertThat(phone.says("/alerts").text())
                .startsWith("You watch 2 things")
                .doesNotContain(KETTLE);
    }

    @Test
    void whatIsAskedForAnewElsewhereIsNotAskedForTwice() throws Exception {
        phone.says("/watch kettle below 50");
        chats.link(phone, desk);
        desk.says("/watch kettle below 55");

        assertThat(phone.says("/alerts").text())
                .startsWith("You watch one product")
                .contains("$55.00", "asked for in Recording (desk)");
        scene.shop().run(seen(KETTLE, "49"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(Unasked.of(desk)).hasSize(1);
    }

    @Test
    void isToldWhereItWasAskedForUnlessAChatIsPreferred() throws Exception {
        phone.says("/watch kettle");
        desk.says("/watch lamp");
        chats.link(phone, desk);
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone))
                .singleElement()
                .asString()
                .contains(KETTLE)
                .doesNotContain(LAMP, "comes here");
        assertThat(Unasked.of(desk)).singleElement().asString().contains(LAMP).doesNotContain(KETTLE, "comes here");

        chats.prefers(phone, 2);
        scene.waits(Duration.ofHours(3));
        scene.shop().run(seen(KETTLE, "49"), seen(LAMP, "25"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).hasSize(2).last().asString().contains("2 things you watch changed", KETTLE, LAMP);
        assertThat(desk.presses("Show each").text()).contains("$");
        desk.presses("Stop");
        assertThat(scene.count("select count(*) from watch")).isEqualTo(2);
    }

    @Test
    void isToldOnceOfWhatIsWatchedInTwoChats() throws Exception {
        phone.says("/watch kettle");
        desk.says("/watch kettle");
        web.says("/watch kettle");
        chats.link(phone, desk);
        chats.link(desk, web);
        scene.shop().run(seen(KETTLE, "52"));
        chats.everybodyIsTold();

        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).isEmpty();
        assertThat(Unasked.of(web)).isEmpty();
        assertThat(phone.says("/alerts").text())
                .startsWith("You watch one product")
                .contains("asked for in Recording (phone), Recording (desk), Recording (web)");
    }

    @Test
    void hoursAndLimitAreOneForAll() throws Exception {
        phone.says("/timezone Paris");
        phone.says("/quiet 22:00-08:00");
        phone.says("/watch kettle");
        desk.says("/limit 1");
        desk.says("/watch lamp");
        chats.link(phone, desk);
        assertThat(desk.says("/quiet").text()).startsWith("Quiet 22:00–08:00, by the clock in Paris");
        assertThat(desk.says("/limit").text()).startsWith("You hear from me as often as something happens.");
        assertThat(desk.says("/timezone").text()).contains("Paris");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(desk)).isEmpty();
        desk.says("/quiet off");
        chats.everybodyIsTold();
        assertThat(Unasked.of(desk)).hasSize(1);
        assertThat(Unasked.of(phone)).hasSize(1);
    }

    @Test
    void theOneThatLeavesAndTheOthersKeepWhatWasSetForAll() throws Exception {
        setForBoth();
        chats.unlink(phone, 2);

        itIsSetIn(desk);
        itIsSetIn(phone);
        phone.says("/limit any");
        assertThat(desk.says("/limit").text())
                .as("it is each one's own now")
                .startsWith("You hear from me at most 3 times a day.");
    }

    @Test
    void theFirstOfTwoLeavesTheOtherWhatWasSetForBoth() throws Exception {
        setForBoth();
        chats.unlink(phone, 1);

        itIsSetIn(desk);
        itIsSetIn(phone);
    }

    private void setForBoth() throws InterruptedException {
        desk.says("/limit 1");
        desk.says("/watch kettle");
        phone.says("/watch kettle");
        chats.link(phone, desk);
        phone.says("/limit 3");
        phone.says("/timezone Paris");
        desk.says("/quiet 22:00-07:00");
        desk.says("/snooze kettle 2 weeks");
        phone.says("/pause 3 days");
    }

    private void itIsSetIn(TestBot.Person chat) throws InterruptedException {
        assertThat(chat.says("/limit").text()).startsWith("You hear from me at most 3 times a day.");
        assertThat(chat.says("/quiet").text()).startsWith("Quiet 22:00–07:00, by the clock in Paris");
        assertThat(chat.says("/alerts").text()).contains("Paused until", "Quiet 22:00–07:00", "at most 3 a day");
        assertThat(scene.count("select count(*) from watch_timing where snoozed_until > clock()"))
                .as("each has the snooze")
                .isEqualTo(2);
    }

    @Test
    void theLimitCountsOverAllChats() throws Exception {
        phone.says("/limit 1");
        phone.says("/watch kettle");
        desk.says("/watch lamp");
        chats.link(phone, desk);
        scene.shop().run(seen(KETTLE, "52"));
        chats.everybodyIsTold();
        scene.shop().run(seen(LAMP, "28"));
        chats.everybodyIsTold();

        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).isEmpty();
    }

    @Test
    void aSnoozeHoldsInAllChats() throws Exception {
        phone.says("/watch kettle");
        desk.says("/watch kettle");
        desk.says("/snooze kettle 2 weeks");
        chats.link(phone, desk);
        scene.shop().run(seen(KETTLE, "52"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(Unasked.of(desk)).isEmpty();

        phone.says("/snooze kettle off");
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).isEmpty();
    }

    @Test
    void unlinkingLosesNothing() throws Exception {
        phone.says("/timezone Paris");
        phone.says("/quiet 22:00-08:00");
        phone.says("/watch kettle");
        desk.says("/watch lamp");
        web.says("/watch lamp");
        chats.link(phone, desk);
        chats.link(phone, web);
        chats.prefers(desk, 2);
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(desk)).isEmpty();
        // The others keep the hours that the person had.
        chats.unlink(phone, 1);
        chats.everybodyIsTold();
        assertThat(Unasked.of(desk)).isEmpty();
        assertThat(web.says("/alerts").text()).contains("You watch one product", LAMP);
        assertThat(phone.says("/alerts").text()).contains("You watch one product", KETTLE);
        assertThat(scene.count("select count(*) from watch")).isEqualTo(6);
        scene.waitsUntil("08:00");
        chats.everybodyIsTold();

        assertThat(Unasked.of(phone))
                .singleElement()
                .asString()
                .contains(KETTLE)
                .doesNotContain(LAMP);
        assertThat(Unasked.of(desk)).singleElement().asString().contains(LAMP).doesNotContain(KETTLE);
        assertThat(Unasked.of(web)).isEmpty();
    }

    @Test
    void whatOneChatWasToldIsNotToldAgainWhereItWaited() throws Exception {
        phone.says("/watch kettle");
        desk.says("/timezone Paris");
        desk.says("/quiet 22:00-08:00");
        desk.says("/watch kettle");
        desk.says("/watch lamp");
        scene.waitsUntil("23:00");
        scene.shop().run(seen(KETTLE, "52"), seen(LAMP, "28"));
        chats.everybodyIsTold();
        assertThat(Unasked.of(phone)).hasSize(1);
        chats.link(phone, desk);
        chats.everybodyIsTold();

        assertThat(Unasked.of(phone)).hasSize(1);
        assertThat(Unasked.of(desk)).singleElement().asString().contains(LAMP).doesNotContain(KETTLE);
    }

    @Test
    void hearsOnceThatAShopCannotBeRead() throws Exception {
        chats.preferredIsDesk();
        desk.says("/watch lamp");
        Catalog catalog = scene.bot().context().getBean(Catalog.class);
        scene.database()
                .transactions()
                .run(scene.database().workspace(), handle -> catalog.unreadable(handle, new SourceId(7), "blocked"));
        chats.everybodyIsTold();

        assertThat(Unasked.of(phone)).isEmpty();
        assertThat(Unasked.of(desk)).singleElement().asString().startsWith("I have not been able to read");
    }
}
