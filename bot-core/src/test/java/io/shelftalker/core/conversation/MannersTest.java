package io.shelftalker.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.Limit;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Pacing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Prompt;
import io.shelftalker.i18n.Money;
import io.shelftalker.i18n.Phrase;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MannersTest {
    private static final Phrase WORDS = Phrase.literal("words");
    private static final Menu UNDO = Menu.of(new Action.Press(Phrase.literal("Undo"), Call.of("undo")));

    @Test
    void theMenuCanBeReachedFromTextsListsAndTables() {
        assertThat(calls(Outcome.reply(Reply.text(WORDS)))).containsExactly("start");
        assertThat(calls(Outcome.reply(new Reply.Text(WORDS, UNDO)))).containsExactly("undo", "start");
        assertThat(calls(Outcome.reply(new Reply.Cards(WORDS, 1, List.of(), UNDO))))
                .containsExactly("undo", "start");
        assertThat(calls(Outcome.reply(new Reply.Table(WORDS, List.of(), List.of(), Menu.NONE))))
                .containsExactly("start");
    }

    @Test
    void theMenuCanBeReachedFromWhatIsShownCloseUp() {
        URI page = URI.create("https://shop.example/kettle");
        Chart.Price price = new Chart.Price(Instant.EPOCH, Money.of("64.00", "CAD"));
        Chart chart = new Chart(List.of(price), List.of(), Instant.EPOCH);

        assertThat(calls(Outcome.reply(card(3)))).containsExactly("do", "do", "do", "start");
        assertThat(calls(Outcome.reply(new Reply.Series(WORDS, Optional.of(page), List.of(), chart, UNDO))))
                .containsExactly("undo", "start");
        assertThat(calls(Outcome.reply(new Reply.Picture(page, WORDS, WORDS, UNDO))))
                .containsExactly("undo", "start");
    }

    @Test
    void choicesAreLeftByTheMenuToo() {
        assertThat(calls(Outcome.reply(choices(4)))).containsExactly("do", "do", "do", "do", "start");
        assertThat(kept(Outcome.reply(choices(2))).replies()).singleElement().isInstanceOf(Reply.Choices.class);
        assertThat(onFew(choices(2))).hasSize(3);
        assertThat(onFew(choices(3))).hasSize(3);
    }

    private static Reply choices(int answers) {
        return new Reply.Choices(WORDS, Collections.nCopies(answers, new Action.Press(WORDS, Call.of("do"))));
    }

    @Test
    void theMenuPutsNothingIntoAListThatIsShownAtOnce() {
        assertThat(onFew(card(2))).hasSize(3);
        assertThat(onFew(card(3))).hasSize(3);
        assertThat(onFew(card(4))).hasSize(5);
        assertThat(onFew(new Reply.Text(WORDS, card(3).menu()))).hasSize(4);
    }

    private static List<Action.Press> onFew(Reply reply) {
        Outcome.Done done = (Outcome.Done) Manners.kept(at(ChatKind.PRIVATE, 1), Outcome.reply(reply));
        return done.replies().getLast().menu().presses();
    }

    private static Reply card(int buttons) {
        Action press = new Action.Press(WORDS, Call.of("do"));
        Menu menu = new Menu(List.of(Collections.nCopies(buttons, press)));
        return new Reply.Card(WORDS, Optional.empty(), Optional.empty(), List.of(), menu);
    }

    @Test
    void theMenuIsOfferedOnceAndUnderTheLastMessage() {
        Reply led = new Reply.Text(WORDS, Menu.of(new Action.Press(WORDS, Call.of("start"))));

        assertThat(calls(Outcome.reply(led))).containsExactly("start");
        assertThat(kept(Outcome.reply(Reply.text(WORDS), led)).replies())
                .first()
                .isEqualTo(Reply.text(WORDS));
        assertThat(kept(Outcome.reply()).replies()).isEmpty();
    }

    @Test
    void aQuestionCanBeLeft() {
        Prompt prompt = new Prompt(Call.of("echo"), "words");

        assertThat(calls(Outcome.ask(Reply.text(WORDS), prompt))).containsExactly("cancel");
        assertThat(calls(Outcome.ask(new Reply.Text(WORDS, UNDO), prompt))).containsExactly("undo");
    }

    @Test
    void aFormIsAQuestionWhereNoneCanOpen() {
        Reply.Form form =
                new Reply.Form(WORDS, WORDS, List.of(Reply.Field.text("words", WORDS)), Call.of("echo"), Menu.NONE);

        assertThat(calls(Outcome.reply(form))).containsExactly("cancel");
        assertThat(Manners.kept(at(ChatKind.GROUP, 8), Outcome.reply(form)))
                .extracting(outcome -> ((Outcome.Done) outcome).replies().getFirst())
                .isInstanceOfSatisfying(
                        Reply.Form.class,
                        asked -> assertThat(asked.question().toString()).contains("conversation.reply-here"));
    }

    @Test
    void aPageOffersToBeAsked() {
        Outcome.Done page = Manners.onPage(Outcome.reply(new Reply.Text(WORDS, UNDO)), Call.of("search"));

        assertThat(page.replies().getFirst().menu().presses())
                .extracting(press -> press.call().command())
                .containsExactly("undo", "search");
    }

    @Test
    void whatElseAnAnswerDoesIsKept() {
        assertThat(kept(Outcome.inPlace(Reply.text(WORDS)).changingHome()))
                .returns(true, Outcome.Done::home)
                .returns(true, Outcome.Done::inPlace);
    }

    @Test
    void answersAreJudgedAndQuestionsAreNot() {
        Reply.Card card = new Reply.Card(WORDS, Optional.empty(), Optional.empty(), List.of(), UNDO);

        assertThat(judged(Outcome.reply(Reply.text(WORDS), card))).containsExactly(false, true);
        assertThat(judged(Outcome.ask(Reply.text(WORDS), new Prompt(Call.of("echo"), "words"))))
                .containsExactly(false);
        assertThat(judged(Outcome.reply(new Reply.Choices(WORDS, UNDO.rows().getFirst()))))
                .containsExactly(false);
    }

    private static List<Boolean> judged(Outcome.Done done) {
        return ((Outcome.Done) Manners.judged(done))
                .replies().stream().map(reply -> reply.menu().judged()).toList();
    }

    private static Outcome.Done kept(Outcome.Done done) {
        return (Outcome.Done) Manners.kept(at(ChatKind.PRIVATE, 8), done);
    }

    private static Manners.Place at(ChatKind kind, int buttonsInRow) {
        Limit enough = new Limit(1_000, "characters", "a test");
        Limit row = new Limit(buttonsInRow, "buttons", "a test");
        ChannelProfile profile = new ChannelProfile(enough, enough, row, enough, true, Pacing.none("a test"));
        return new Manners.Place(kind, () -> profile);
    }

    private static List<String> calls(Outcome.Done done) {
        return kept(done).replies().getLast().menu().presses().stream()
                .map(press -> press.call().command())
                .toList();
    }
}
