package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.shelftalker.channels.LogLines;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.twilio.Business;
import io.shelftalker.testkit.twilio.ChatMessage;
import io.shelftalker.testkit.twilio.FakeTwilio;
import io.shelftalker.testkit.twilio.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bot on WhatsApp as a whole, over HTTP, on a real database. */
@Timeout(120)
final class WhatsAppBotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STOPPED = "no more messages";

    private static WhatsAppServer server;
    private static FakeTwilio twilio;
    private static Business business;
    private static LogLines log;

    @BeforeAll
    static void start() {
        server = new WhatsAppServer();
        log = new LogLines(Level.DEBUG);
        twilio = server.twilio();
        business = server.business();
    }

    @AfterEach
    void nothingIsObjectedTo() {
        business.awaitStatuses();
        assertThat(twilio.violations()).isEmpty();
    }

    @AfterAll
    static void stop() {
        server.close();
        log.close();
        assertThat(log.all()).isNotEmpty().noneMatch(line -> line.contains(WhatsAppStage.TOKEN));
    }

    @Test
    void answersWordsTapsAndNumbersInThePersonsLanguage() {
        Person amelie = twilio.person("+33611111111", "Amélie");
        amelie.says("aide-moi");
        assertThat(amelie.awaitMessages(1, PATIENCE).getFirst().text()).contains("/aide");
        amelie.says("/language en");
        amelie.awaitMessages(2, PATIENCE);
        amelie.says("/languag");
        ChatMessage nearest = amelie.awaitMessages(3, PATIENCE).getLast();
        assertThat(nearest.labels()).containsExactly("/language", "What can I ask?");
        amelie.taps("What can I ask?");
        amelie.awaitMessage(message -> message.text().contains("/start –"), PATIENCE);
        amelie.says("/languag");
        amelie.awaitMessages(5, PATIENCE);
        amelie.says("2");
        assertThat(amelie.awaitMessages(6, PATIENCE).getLast().text()).contains("/start –");
    }

    @Test
    void answersOnceWhateverTwilioRepeats() {
        Person bob = twilio.person("+4479000001", "Bob");
        business.getsTwice(1);
        bob.says("help");
        bob.awaitMessages(1, PATIENCE);
        bob.says("and help");
        bob.awaitMessages(2, PATIENCE);
        assertThat(bob.messages()).hasSize(2);
    }

    @Test
    void whoSaysStopHearsItOnceAndNothingMoreUntilStart() {
        Person cleo = twilio.person("+4479000002", "Cleo");
        cleo.says("help");
        cleo.awaitMessages(1, PATIENCE);
        cleo.says(" Stop ");
        assertThat(cleo.awaitMessages(2, PATIENCE).getLast().text()).contains(STOPPED);
        cleo.says("stop");
        cleo.says("hello");
        cleo.says("help");
        assertThat(cleo.awaitMessages(3, PATIENCE).getLast().text()).contains("You wrote STOP");
        server.tell(cleo, "news-of-cleo", "A kettle is back");
        cleo.says("start");
        List<ChatMessage> messages = cleo.awaitMessages(4, PATIENCE);
        assertThat(messages).hasSize(4);
        assertThat(messages.getLast().text()).contains("Hello");
        cleo.says("help");
        cleo.awaitMessages(5, PATIENCE);
    }

    @Test
    void leavesToTwilioWhatTwilioHasSaid() {
        Person dan = twilio.person("+4479000003", "Dan");
        dan.says("help");
        dan.awaitMessages(1, PATIENCE);
        Map<String, String> stop = dan.fields("text", "ARRET");
        stop.put("OptOutType", "STOP");
        dan.sends(stop);
        server.tell(dan, "news-of-dan", "A kettle is back");
        Map<String, String> start = dan.fields("text", "RETOUR");
        start.put("OptOutType", "START");
        dan.sends(start);
        assertThat(dan.awaitMessages(2, PATIENCE)).hasSize(2).last().satisfies(message -> assertThat(message.text())
                .contains("Hello"));
    }

    @Test
    void anOpenQuestionWinsOverCancelAndNumbers() {
        Person eve = twilio.person("+4479000004", "Eve");
        eve.says("/languag");
        assertThat(eve.awaitMessages(1, PATIENCE).getLast().labels()).hasSize(2);
        server.asks(eve);
        eve.says("1");
        assertThat(eve.awaitMessages(2, PATIENCE).getLast().text()).contains("1");
        server.asks(eve);
        eve.says("Cancel");
        assertThat(eve.awaitMessages(3, PATIENCE).getLast().text()).contains("leave it at that");
        eve.says("Cancel");
        assertThat(eve.awaitMessages(4, PATIENCE).getLast().text()).contains(STOPPED);
        server.asks(eve);
        eve.says("Yes");
        assertThat(server.all("select suppressed from whatsapp_person where chat = :key", eve.address()))
                .containsExactly("STOPPED");
    }

    @Test
    void aNumberChoosesUnderAQuestionThatOnlyButtonsAnswer() {
        Person ola = twilio.person("+4479000013", "Ola");
        ola.says("/language");
        assertThat(ola.awaitMessages(1, PATIENCE).getLast().labels()).containsExactly("English", "Français", "Menu");
        ola.says("2");
        assertThat(ola.awaitMessages(2, PATIENCE).getLast().text()).contains("français");
    }

    @Test
    void aQuestionOfLongAgoIsOpenNoMore() {
        Person pam = twilio.person("+4479000014", "Pam");
        pam.says("/languag");
        pam.awaitMessages(1, PATIENCE);
        server.asks(pam);
        server.database().clock().advance(Duration.ofMinutes(61));
        pam.says("Cancel");
        assertThat(pam.awaitMessages(2, PATIENCE).getLast().text()).contains(STOPPED);
    }

    @Test
    void outsideTheWindowATemplateTellsAndTheRestFollowsWhenTheyWrite() {
        Person fay = twilio.person("+4479000005", "Fay");
        fay.says("help");
        fay.awaitMessages(1, PATIENCE);
        server.awaitState(fay, "sent");
        server.database().clock().advance(Duration.ofHours(25));
        server.tell(fay, "news-of-fay", "Kettle is back in stock");
        ChatMessage template = fay.awaitMessages(2, PATIENCE).getLast();
        assertThat(template.text()).isEqualTo("There is news: Kettle is back in stock – write back to read it.");
        assertThat(template.fromTemplate()).isTrue();
        fay.says("help");
        List<ChatMessage> messages = fay.awaitMessages(4, PATIENCE);
        assertThat(messages.get(2).text()).isEqualTo("Kettle is back in stock");
        assertThat(messages.get(3).text()).contains("/start");
    }

    @Test
    void aMessageThatMissedTheWindowAtTwilioBecomesATemplate() {
        Person gus = twilio.person("+4479000006", "Gus");
        gus.says("help");
        gus.awaitMessages(1, PATIENCE);
        int sent = twilio.requests("messages").size();
        business.holdsMessages();
        server.tell(gus, "news-of-gus", "Kettle is back in stock");
        twilio.awaitRequests("messages", sent + 1, PATIENCE);
        server.database().clock().advance(Duration.ofHours(25));
        business.releasesMessages();
        assertThat(gus.awaitMessages(2, PATIENCE).getLast().fromTemplate()).isTrue();
        gus.says("help");
        assertThat(gus.awaitMessages(4, PATIENCE).get(2).text()).isEqualTo("Kettle is back in stock");
    }

    @Test
    void whoeverHasWrittenSinceIsInTheirWindow() {
        Person quinn = twilio.person("+4479000015", "Quinn");
        quinn.says("help");
        quinn.awaitMessages(1, PATIENCE);
        int sent = twilio.requests("messages").size();
        business.holdsMessages();
        server.tell(quinn, "news-of-quinn", "Kettle is back in stock");
        twilio.awaitRequests("messages", sent + 1, PATIENCE);
        server.awaitState(quinn, "sent");
        server.database().clock().advance(Duration.ofMinutes(1));
        quinn.says("help");
        twilio.awaitRequests("messages", sent + 2, PATIENCE);
        business.failsNext(63016);
        business.releasesMessages();
        ChatMessage news = quinn.awaitMessage(message -> message.text().contains("Kettle"), PATIENCE);
        assertThat(news.fromTemplate()).isFalse();
    }

    @Test
    void aHeldMessageThatIsRefusedKeepsNothingElseBack() {
        Person ria = twilio.person("+4479000016", "Ria");
        ria.says("help");
        ria.awaitMessages(1, PATIENCE);
        server.awaitState(ria, "sent");
        server.database().clock().advance(Duration.ofHours(25));
        server.tell(ria, "news-of-ria", "Kettle is back in stock");
        ria.awaitMessages(2, PATIENCE);
        server.tell(ria, "more-news-of-ria", "Teapot is back in stock");
        server.awaitState(ria, "sent");
        twilio.next("messages", Fault.refuses(400, "63049"));
        ria.says("help");
        List<ChatMessage> messages = ria.awaitMessages(4, PATIENCE);
        assertThat(messages.get(2).text()).isEqualTo("Teapot is back in stock");
        assertThat(messages.get(3).text()).contains("/start");
        assertThat(server.state("news-of-ria")).isEqualTo("dead");
        server.awaitReason(ria, "63049");
    }

    @Test
    void twiliosWordOnTheWindowBeatsOurs() {
        Person ned = twilio.person("+4479000012", "Ned");
        ned.says("help");
        ned.awaitMessages(1, PATIENCE);
        business.failsNext(63016);
        server.tell(ned, "news-of-ned", "Kettle is back in stock");
        assertThat(ned.awaitMessages(2, PATIENCE).getLast().fromTemplate()).isTrue();
    }

    @Test
    void whatFailsForItsPaceIsSentAgain() {
        Person hal = twilio.person("+4479000007", "Hal");
        business.failsNext(63018);
        hal.says("help");
        server.awaitReason(hal, "63018");
        assertThat(hal.messages()).isEmpty();
        server.database().clock().advance(Duration.ofSeconds(30));
        assertThat(hal.awaitMessages(1, PATIENCE)).hasSize(1);
    }

    @Test
    void whoBlocksIsNotWrittenToUntilTheyWrite() {
        Person ida = twilio.person("+4479000008", "Ida");
        ida.says("help");
        ida.awaitMessages(1, PATIENCE);
        ida.blocks();
        server.tell(ida, "news-of-ida", "A kettle is back");
        server.awaitReason(ida, "63014");
        ida.unblocks();
        int sent = twilio.requests("messages").size();
        server.tell(ida, "more-news-of-ida", "Another kettle is back");
        assertThat(server.state("more-news-of-ida")).isEqualTo("suppressed");
        assertThat(twilio.requests("messages")).hasSize(sent);
        ida.says("help");
        ida.awaitMessages(2, PATIENCE);
    }

    @Test
    void anErrorThatNobodyKnowsStaysVisible() {
        Person joe = twilio.person("+4479000009", "Joe");
        business.failsNext(63999);
        joe.says("help");
        server.awaitReason(joe, "63999");
        assertThat(server.states(joe)).containsExactly("dead");
    }

    @Test
    void statusesInAnyOrderEndAtTheFarthest() {
        Person kim = twilio.person("+4479000010", "Kim");
        business.shufflesStatuses();
        kim.says("help");
        ChatMessage message = kim.awaitMessages(1, PATIENCE).getFirst();
        business.awaitStatuses();
        String status = server.one("select status from whatsapp_message where sid = :key", message.sid());
        assertThat(status).isEqualTo("read");
    }

    @Test
    void picturesAndOtherThingsAreHeardToo() {
        Person lea = twilio.person("US.13491208655302741918", "Léa");
        lea.sendsPicture("help");
        assertThat(lea.awaitMessages(1, PATIENCE).getLast().text()).contains("/start");
        lea.sendsPicture("");
        lea.awaitMessages(2, PATIENCE);
        lea.sends(lea.fields("reaction", "👍"));
        lea.says("help");
        assertThat(lea.awaitMessages(3, PATIENCE)).hasSize(3);
    }

    @Test
    void nobodyIsKnownByTheirNumber() {
        Person mia = twilio.person("+4479000011", "Mia");
        mia.says("help");
        mia.awaitMessages(1, PATIENCE);
        List<String> ids = server.all("select external_id from identity where :key = 'any'", "any");
        assertThat(ids).isNotEmpty().noneMatch(id -> id.contains("44790"));
    }
}
