package io.shelftalker.notifier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a group, whoever runs it decides when it is told things. */
class GroupDigestTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private int events;

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void letsOnlyAdminsChangeWhenAGroupIsToldThings() throws Exception {
        bot.channel().knows("ada", GroupRole.ADMIN);
        bot.channel().knows("bob", GroupRole.MEMBER);
        assertThat(says("bob", "/digest monday 9:00")).startsWith("Only this group’s admins can change its digest.");
        assertThat(says("bob", "/quiet 22:00-08:00")).startsWith("Only this group’s admins can change when");
        assertThat(says("bob", "/digest preview")).contains("I could not look this week");
        assertThat(says("ada", "/timezone Paris")).contains("Paris");
        assertThat(says("ada", "/digest monday 9:00")).contains("every Monday at 09:00 (Paris)");
        assertThat(says("bob", "/digest off")).startsWith("Only this group’s admins");
        assertThat(says("ada", "/digest off")).startsWith("No more digests.");
    }

    private String says(String person, String text) throws InterruptedException {
        int before = bot.channel().messages("group").size();
        events++;
        bot.receive(new Inbound.Said(
                new Inbound.Envelope(
                        bot.account().id(),
                        "event-" + events,
                        "group",
                        ChatKind.GROUP,
                        new Sender(person, person, Optional.of("en")),
                        database.clock().instant()),
                text));
        bot.channel().await(all -> bot.channel().messages("group").size() > before, Duration.ofSeconds(20));
        return bot.channel().messages("group").getLast().text();
    }
}
