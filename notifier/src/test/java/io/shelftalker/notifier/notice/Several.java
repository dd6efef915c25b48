package io.shelftalker.notifier.notice;

import static io.shelftalker.notifier.shop.SmallShop.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chats of one person of a test, with a kettle and a lamp in the shop. */
final class Several {
    static final String KETTLE = "Copper Kettle";
    static final String LAMP = "Brass Lamp";

    private static final Pattern CODE = Pattern.compile("/link [A-Z0-9]{5}-[A-Z0-9]{5}");

    private final NoticeScene scene;
    private final TestBot.Person phone;
    private final TestBot.Person desk;
    private final TestBot.Person web;

    Several(NoticeScene scene) {
        this.scene = scene;
        this.phone = scene.bot().person("phone");
        this.desk = scene.bot().person("desk");
        this.web = scene.bot().person("web");
        scene.shop().opens(seen(KETTLE, "64"), seen(LAMP, "30"));
    }

    TestBot.Person phone() {
        return phone;
    }

    TestBot.Person desk() {
        return desk;
    }

    TestBot.Person web() {
        return web;
    }

    void preferredIsDesk() throws InterruptedException {
        phone.says("/watch kettle");
        link(phone, desk);
        prefers(phone, 2);
    }

    void everybodyIsTold() {
        for (int round = 0; round < 2; round++) {
            scene.bot().settles();
            scene.database()
                    .transactions()
                    .run(scene.database().workspace(), scene.bot().context().getBean(Rerouting.class)::reroute);
            scene.settle();
        }
        scene.bot().settles();
    }

    void prefers(TestBot.Person person, int place) throws InterruptedException {
        person.says("/link");
        assertThat(person.presses("Prefer " + place).text()).contains("preferred");
    }

    void unlink(TestBot.Person person, int place) throws InterruptedException {
        person.says("/link");
        person.presses("Unlink " + place);
        scene.bot().settles();
    }

    void link(TestBot.Person giver, TestBot.Person taker) throws InterruptedException {
        String shown = giver.says("/link").text();
        Matcher code = CODE.matcher(
                shown.contains("Link another")
                        ? giver.presses("Link another chat").text()
                        : shown);
        assertThat(code.find()).isTrue();
        taker.says(code.group());
        taker.presses("Yes, link them");
        scene.bot().settles();
    }

    void awaitLeased() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (scene.count("select count(*) from outgoing_due where lease_until is not null") == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
