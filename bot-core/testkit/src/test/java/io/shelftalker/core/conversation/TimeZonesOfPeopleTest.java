package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Sender;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TimeZonesOfPeopleTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void whoWasKnownWithoutOneGetsTheOneThatThePlatformNames() throws Exception {
        ada.says("/help");
        assertThat(zone()).isEmpty();

        saysFrom("Europe/Paris");

        assertThat(zone()).contains("Europe/Paris");
    }

    @Test
    void whatSomebodyHasStays() throws Exception {
        saysFrom("Asia/Tokyo");
        saysFrom("Europe/Paris");

        assertThat(zone()).contains("Asia/Tokyo");
    }

    private void saysFrom(String zone) throws InterruptedException {
        Inbound.Envelope plain = ada.envelope();
        Sender there = new Sender("ada", "ada", Optional.of("en"), Optional.of(zone));
        int before = ada.messages().size();
        bot.receive(new Inbound.Said(
                new Inbound.Envelope(
                        plain.account(), plain.externalId(), plain.chat(), plain.kind(), there, plain.at()),
                "/help"));
        ada.awaits(before + 1);
    }

    private Optional<String> zone() {
        return database.everything()
                .withHandle(handle -> Optional.ofNullable(handle.createQuery("select zone from contact")
                        .mapTo(String.class)
                        .one()));
    }
}
