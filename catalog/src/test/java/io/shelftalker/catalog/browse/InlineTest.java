package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Catalog;
import io.shelftalker.catalog.product.Facts;
import io.shelftalker.catalog.product.Observation;
import io.shelftalker.catalog.product.Pass;
import io.shelftalker.catalog.product.RunId;
import io.shelftalker.catalog.product.Seen;
import io.shelftalker.catalog.product.SourceId;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.DeepLinks;
import io.shelftalker.core.conversation.Inquiries;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Products that are passed on in other chats, and the links that lead back. */
class InlineTest {
    private static final Pass PASS = new Pass(new SourceId(1), Optional.of(new RunId(1)), true);

    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void offersTheNewestWhileNothingIsWritten() {
        shelve(45);

        assertThat(titles(ada.inquires("", "").orElseThrow()))
                .hasSize(20)
                .first()
                .isEqualTo("Teapot 44");
        assertThat(titles(ada.inquires("", "2").orElseThrow()))
                .hasSize(20)
                .first()
                .isEqualTo("Teapot 24");
        Inquiries.Answer last = ada.inquires("", "3").orElseThrow();
        assertThat(titles(last)).hasSize(5);
        assertThat(last.next()).isEmpty();
    }

    @Test
    void turnsThroughWhatFits() {
        shelve(45);
        List<String> seen = new ArrayList<>();
        Optional<String> offset = Optional.of("");

        while (offset.isPresent()) {
            Inquiries.Answer answer = ada.inquires("teapot", offset.get()).orElseThrow();
            seen.addAll(titles(answer));
            offset = answer.next();
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPassedOnSaysWhenItWasTrueAndNothingPersonal() {
        shelve(1);

        Reply.Card card =
                ada.inquires("teapot", "").orElseThrow().cards().cards().getFirst();

        assertThat(card.lines())
                .extracting(this::said)
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("As of ");
        assertThat(card.menu().presses())
                .extracting(press -> press.call().command())
                .containsExactly("product");
    }

    @Test
    void saysThatNothingFits() {
        shelve(1);

        Inquiries.Answer answer = ada.inquires("zeppelin", "").orElseThrow();

        assertThat(answer.cards().cards()).isEmpty();
        assertThat(said(answer.cards().heading())).isEqualTo("Nothing fits “zeppelin”: ask me in our own chat");
    }

    @Test
    void leavesNoTraceOfWhoAsked() {
        shelve(1);

        ada.inquires("teapot", "");

        long people = database.transactions().in(database.workspace(), handle -> handle.createQuery(
                        "select (select count(*) from contact) + (select count(*) from inbound)")
                .mapTo(Long.class)
                .one());
        assertThat(people).isZero();
    }

    @Test
    void aLinkOpensItsProduct() throws InterruptedException {
        shelve(2);
        Reply.Card card =
                ada.inquires("teapot 1", "").orElseThrow().cards().cards().getFirst();
        Action.Press open = card.menu().presses().getFirst();
        String payload =
                bot.context().getBean(DeepLinks.class).payload(open.call()).orElseThrow();

        assertThat(payload).matches("p_\\d+");
        assertThat(ada.opens(payload).text()).contains("Teapot 1", "Verified");
        assertThat(ada.opens("p_99999").text()).startsWith("I no longer know this product.");
        assertThat(ada.opens("p_" + "9".repeat(40)).text()).startsWith("Nothing here");
        assertThat(ada.opens("whatever").text()).startsWith("Hello.");
        assertThat(ada.opens("").text()).startsWith("Hello.");
    }

    private List<String> titles(Inquiries.Answer answer) {
        return answer.cards().cards().stream().map(card -> said(card.title())).toList();
    }

    private String said(Phrase phrase) {
        Phrasebook book = bot.context().getBean(Phrasebooks.class).book(Locale.ENGLISH, ZoneOffset.UTC);
        return book.text(phrase);
    }

    /** Teapots, the first the oldest. */
    private void shelve(int count) {
        Instant now = database.clock().instant();
        List<Observation> seen = IntStream.range(0, count)
                .mapToObj(number -> teapot(number, now.minusSeconds(3600).plusSeconds(number)))
                .toList();
        database.transactions().run(database.workspace(), handle -> bot.context()
                .getBean(Catalog.class)
                .record(handle, PASS, seen));
    }

    private static Observation teapot(int number, Instant at) {
        Seen page = Seen.page("teapot-" + number, at);
        Facts facts = page.observation().facts();
        Facts named = new Facts(
                "Teapot " + number,
                facts.brand(),
                Optional.empty(),
                List.of("Kitchen"),
                facts.sku(),
                facts.gtin(),
                facts.mpn(),
                facts.image(),
                Map.of());
        return page.with(named).at(at).observation();
    }
}
