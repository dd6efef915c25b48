package io.shelftalker.core.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.conversation.ForgottenChats;
import io.shelftalker.core.schedule.Housekeeping;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.channel.RecordingChannel.Message;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Chats become one person's by a code that is given in one and typed in another. */
final class LinkedChatsTest {
    private static final Pattern CODE = Pattern.compile("/link ([A-Z0-9]{5}-[A-Z0-9]{5})");

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person phone = bot.person("ada-phone");
    private final TestBot.Person desk = bot.person("ada-desk");
    private final TestBot.Person web = bot.person("ada-web");
    private final TestBot.Person mallory = bot.person("mallory");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void linksWhereTheCodeIsTypedAndTellsWhereItWasGiven() throws Exception {
        Message asked = desk.says("/link " + code(phone));
        assertThat(asked.text())
                .startsWith("Link this chat with Recording (ada-phone)?")
                .contains(
                        "shows and changes what either watches", "Nobody’s rights change", "[Yes, link them]", "[No]");
        assertThat(links()).isZero();

        assertThat(desk.presses("Yes, link them").text()).startsWith("Linked with Recording (ada-phone).");
        assertThat(phone.awaits(2).text())
                .startsWith("Recording (ada-desk) is linked with this chat now")
                .contains("If that was not you, undo it.", "[Undo]");
        assertThat(phone.says("/link").text())
                .startsWith("Your 2 linked chats:")
                .contains(
                        "1. Recording (ada-phone) · this chat", "2. Recording (ada-desk)", "[Prefer 1]", "[Unlink 2]");
        assertThat(audited("chat.link")).isEqualTo(1);
        assertThat(count("select count(*) from inbound where content::text ~ '[A-Z0-9]{5}-[A-Z0-9]{5}'"))
                .as("codes that are kept where they were typed")
                .isZero();
    }

    @Test
    void chatsThatAreCalledTheSameAreToldApartByWhenTheyWereUsed() throws Exception {
        link(phone, desk);
        database.everything().useHandle(handle -> handle.execute("update contact set name = ''"));
        database.clock().advance(Duration.ofDays(3));
        assertThat(phone.says("/link").text())
                .containsPattern("1\\. Recording · this chat\n2\\. Recording · last used [A-Z][a-z]+ \\d+");
        assertThat(desk.says("/link").text())
                .containsPattern("1\\. Recording · last used .*\n2\\. Recording · this chat");
    }

    @Test
    void whoeverGaveTheCodeUndoesIt() throws Exception {
        link(phone, mallory);
        int before = mallory.messages().size();

        assertThat(phone.presses("Undo").text()).startsWith("Recording (mallory) is linked no more.");

        assertThat(mallory.awaits(before + 1).text()).startsWith("Recording (ada-phone) is not linked with this chat");
        assertThat(links()).isZero();
        assertThat(audited("chat.unlink")).isEqualTo(1);
        assertThat(mallory.presses("Yes, link them").text()).startsWith("That is too long ago.");
    }

    @Test
    void aCodeHoldsForTenMinutesAndOnce() throws Exception {
        String late = code(phone);
        database.clock().advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(desk.says("/link " + late).text()).contains("wrong, used or older");

        String replaced = code(phone);
        String fresh = code(phone);
        assertThat(desk.says("/link " + replaced).text()).contains("wrong, used or older");
        assertThat(desk.says("/link " + fresh.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .text())
                .startsWith("Link this chat with");
        assertThat(web.says("/link " + fresh).text()).contains("wrong, used or older");
    }

    @Test
    void whoAnswersTooLateIsNotLinked() throws Exception {
        desk.says("/link " + code(phone));
        database.clock().advance(Duration.ofMinutes(21));

        assertThat(desk.presses("Yes, link them").text()).startsWith("That is too long ago.");
        assertThat(links()).isZero();
    }

    @Test
    void ofTwoWhoTypeItAtOnceOneIsAsked() throws Exception {
        for (int round = 0; round < 5; round++) {
            String code = code(phone);
            int before = desk.messages().size();
            int others = web.messages().size();
            CountDownLatch go = new CountDownLatch(1);
            Thread one = Thread.ofVirtual().start(() -> types(desk, code, go));
            Thread other = Thread.ofVirtual().start(() -> types(web, code, go));
            go.countDown();
            one.join();
            other.join();
            List<String> said = List.of(
                    desk.awaits(before + 1).text(), web.awaits(others + 1).text());
            assertThat(said)
                    .filteredOn(text -> text.startsWith("Link this chat with"))
                    .hasSize(1);
            assertThat(said)
                    .filteredOn(text -> text.contains("wrong, used or older"))
                    .hasSize(1);
            database.clock().advance(Duration.ofMinutes(11));
        }
    }

    private void types(TestBot.Person person, String code, CountDownLatch go) {
        try {
            if (!go.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("It never began");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        bot.receive(new Inbound.Said(person.envelope(), "/link " + code));
    }

    @Test
    void whoGuessesHasToWait() throws Exception {
        for (int guess = 0; guess < LinkGuesses.MOST_OF_CHAT; guess++) {
            assertThat(mallory.says("/link AAAAA-AAAA" + guess).text()).contains("wrong, used or older");
        }
        String code = code(phone);
        assertThat(mallory.says("/link " + code).text()).startsWith("Too many codes were wrong.");
        assertThat(desk.says("/link " + code).text()).as("others need not").startsWith("Link this chat");
        database.clock().advance(Duration.ofMinutes(11));
        assertThat(mallory.says("/link AAAAA-AAAAA").text()).contains("wrong, used or older");
    }

    @Test
    void whereManyGuessNobodyElseHasToWait() throws Exception {
        phone.says("/help");
        database.everything().useHandle(handle -> handle.createUpdate("""
                        insert into link_guess (workspace, conversation, at)
                        select workspace, id, clock() from conversation, generate_series(1, 500)
                        """).execute());

        assertThat(phone.says("/link AAAAA-AAAAA").text()).startsWith("Too many codes were wrong.");
        assertThat(desk.says("/link AAAAA-AAAAA").text()).contains("wrong, used or older");
    }

    @Test
    void inAGroupNothingIsLinkedAndTheCodeIsSpoilt() throws Exception {
        String code = code(phone);
        bot.receive(new Inbound.Said(inGroup(desk, "g-1"), "/link"));
        bot.receive(new Inbound.Said(inGroup(desk, "g-2"), "/link " + code));
        bot.channel().await(all -> bot.channel().messages("team").size() == 2, Duration.ofSeconds(10));

        assertThat(bot.channel().messages("team").getFirst().text()).startsWith("Chats are linked in private");
        assertThat(bot.channel().messages("team").getLast().text()).startsWith("Everybody here can read that code");
        assertThat(desk.says("/link " + code).text()).contains("wrong, used or older");
    }

    @Test
    void aChatIsNotLinkedWithItselfNorTwice() throws Exception {
        String own = code(phone);
        assertThat(phone.says("/link " + own).text()).startsWith("This code is from this very chat.");
        assertThat(desk.says("/link " + own).text()).as("it holds still").startsWith("Link this chat");
        desk.presses("Yes, link them");
        phone.awaits(3);
        link(desk, web);

        assertThat(phone.says("/link " + code(web)).text()).startsWith("These chats are linked already.");
        assertThat(links()).isEqualTo(3);
        assertThat(count("select count(distinct person) from linked_chat")).isEqualTo(1);
    }

    @Test
    void noChatComesAlongBehindTheOneThatIsLinked() throws Exception {
        link(phone, desk);
        String code = code(mallory);

        assertThat(desk.says("/link " + code).text()).startsWith("This chat is linked with others already.");
        assertThat(links()).isEqualTo(2);
        assertThat(web.says("/link " + code).text()).as("it holds still").startsWith("Link this chat");
    }

    @Test
    void whoeverIsLinkedElsewhereBeforeTheyAnswerIsNotLinkedAgain() throws Exception {
        desk.says("/link " + code(mallory));
        link(desk, phone);

        assertThat(desk.presses("Yes, link them").text()).startsWith("This chat is linked with others already.");
        assertThat(links()).isEqualTo(2);
    }

    @Test
    void allChatsThatWereThereHearOfANewOneAndCanUndoIt() throws Exception {
        link(phone, desk);
        int told = desk.messages().size();
        link(phone, mallory);

        assertThat(desk.awaits(told + 1).text()).startsWith("Recording (mallory) is linked with this chat now");
        assertThat(desk.presses("Undo").text()).startsWith("Recording (mallory) is linked no more.");
        assertThat(links()).isEqualTo(2);
    }

    @Test
    void anOperatorSaysFirstWhatACodeIsFor() throws Exception {
        phone.says("/link " + operators());
        Message asked = phone.says("/link");

        assertThat(asked.text())
                .contains("[Link another chat]", "[Code for an operator]")
                .doesNotContain("/link ");
        assertThat(count("select count(*) from link_code where used_by is null"))
                .isZero();
        String code = code(phone, "Code for an operator");
        assertThat(desk.says("/link " + code).text()).startsWith("You are an operator now.");
        assertThat(links()).isZero();
    }

    @Test
    void theFirstLeavesTheOthersLinked() throws Exception {
        link(phone, desk);
        link(phone, web);

        phone.says("/link");
        int told = desk.messages().size();
        int others = web.messages().size();
        phone.presses("Unlink 1");
        assertThat(desk.awaits(told + 1).text()).startsWith("Recording (ada-phone) is not linked");
        assertThat(web.awaits(others + 1).text()).startsWith("Recording (ada-phone) is not linked");

        assertThat(desk.says("/link").text()).startsWith("Your 2 linked chats:").contains("ada-desk", "ada-web");
        assertThat(phone.says("/link").text()).contains("it works once");
    }

    @Test
    void onlyOnesOwnChatsAreUnlinkedOrPreferred() throws Exception {
        link(phone, desk);
        phone.says("/link");
        phone.presses("Prefer 2");
        assertThat(phone.says("/link").text()).contains("2. Recording (ada-desk) · preferred");
        int told = desk.messages().size();
        phone.presses("Unlink 2");
        desk.awaits(told + 1);
        link(desk, web);
        link(phone, mallory);
        long own = count(
                "select conversation from linked_chat join contact on contact.id = contact where name = 'mallory'");
        database.everything()
                .useHandle(handle ->
                        handle.execute("update linked_chat set preferred = true where conversation = ?", own));

        assertThat(phone.presses("Unlink 2").text()).startsWith("That chat is linked no more.");
        phone.presses("Prefer 2");
        assertThat(links()).isEqualTo(4);
        assertThat(count("select sum(conversation) from linked_chat where preferred"))
                .as("what they prefer stays")
                .isEqualTo(own);
    }

    @Test
    void nobodyGetsRightsByIt() throws Exception {
        assertThat(phone.says("/link " + operators()).text()).startsWith("You are an operator now.");
        assertThat(phone.says("/link").text()).contains("[Code for an operator]");
        link(phone, mallory);

        assertThat(mallory.says("/link").text()).doesNotContain("Code for an operator");
        assertThat(mallory.says("/outbox").text()).contains("is for operators");
        assertThat(count("select count(*) from contact where member is not null"))
                .isEqualTo(1);
        phone.says("/link");
        assertThat(mallory.says("/link " + code(phone, "Code for an operator")).text())
                .startsWith("You are an operator now.");
    }

    @Test
    void aCodeOfAnotherWorkspaceIsNone() throws Exception {
        WorkspaceId other = bot.context().getBean(Directory.class).workspace("other");
        String code = code(phone);
        AccountId account = database.transactions()
                .across(handle -> new AccountId(handle.createQuery("""
                        insert into channel_account (workspace, channel, name) values (:other, 'recording', 'other')
                        returning id
                        """)
                        .bind("other", other.value())
                        .mapTo(Long.class)
                        .one()));
        Inbound.Envelope envelope = phone.envelope();
        bot.receive(new Inbound.Said(
                new Inbound.Envelope(
                        account, "other-1", "elsewhere", ChatKind.PRIVATE, envelope.sender(), envelope.at()),
                "/link " + code));
        bot.channel().await(all -> !bot.channel().messages("elsewhere").isEmpty(), Duration.ofSeconds(10));

        assertThat(bot.channel().messages("elsewhere").getFirst().text()).contains("wrong, used or older");
        assertThat(desk.says("/link " + code).text()).startsWith("Link this chat");
    }

    @Test
    void aForgottenChatIsLinkedNoMoreAndCodesAreForgotten() throws Exception {
        link(phone, desk);
        desk.says("/link AAAAA-AAAAA");
        code(web);
        bot.settles();
        ForgottenChats forgotten = bot.context().getBean(ForgottenChats.class);
        database.transactions()
                .run(
                        database.workspace(),
                        handle -> forgotten.forget(handle, bot.account().id(), List.of("ada-desk", "ada-web")));

        assertThat(links()).isZero();
        assertThat(count("select count(*) from link_code")).isZero();
        assertThat(count("select count(*) from link_guess")).isZero();
    }

    @Test
    void housekeepingTakesOldCodesAway() throws Exception {
        code(phone);
        desk.says("/link AAAAA-AAAAA");
        Housekeeping housekeeping = bot.context().getBean(Housekeeping.class);
        housekeeping.tidy();
        assertThat(count("select count(*) from link_code") + count("select count(*) from link_guess"))
                .isEqualTo(2);
        database.clock().advance(Duration.ofHours(25));
        housekeeping.tidy();
        assertThat(count("select count(*) from link_code") + count("select count(*) from link_guess"))
                .isZero();
    }

    private String operators() {
        return database.transactions().in(database.workspace(), handle -> bot.context()
                .getBean(LinkCodes.class)
                .create(handle, database.workspace(), Role.OPERATOR));
    }

    private static Inbound.Envelope inGroup(TestBot.Person person, String event) {
        Inbound.Envelope own = person.envelope();
        return new Inbound.Envelope(own.account(), event, "team", ChatKind.GROUP, own.sender(), own.at());
    }

    private void link(TestBot.Person giver, TestBot.Person taker) throws InterruptedException {
        taker.says("/link " + code(giver));
        int before = giver.messages().size();
        taker.presses("Yes, link them");
        giver.awaits(before + 1);
    }

    private static String code(TestBot.Person person) throws InterruptedException {
        Message answer = person.says("/link");
        return read(answer.text().contains("[Link another chat]") ? person.presses("Link another chat") : answer);
    }

    private static String code(TestBot.Person person, String button) throws InterruptedException {
        return read(person.presses(button));
    }

    private static String read(Message message) {
        Matcher code = CODE.matcher(message.text());
        assertThat(code.find()).as(message.text()).isTrue();
        return code.group(1);
    }

    private long links() {
        return count("select count(*) from linked_chat");
    }

    private long audited(String action) {
        return count("select count(*) from audit where action = '" + action + "'");
    }

    private long count(String query) {
        return database.everything()
                .withHandle((Handle handle) ->
                        handle.createQuery(query).mapTo(Long.class).one());
    }
}
