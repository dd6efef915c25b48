package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ImageElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.StaticSelectElement;
import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SlackRendererTest {
    private static final URI PAGE = URI.create("https://shop.example/p?a=1&b=%222%22");
    private static final URI PICTURE = URI.create("https://shop.example/p.png");

    @Test
    void aCardIsALinkedTitleAndItsFactsBesideThePicture() {
        SlackMessage message = only(card(Optional.of(PAGE), Optional.of(PICTURE), "18.40 $ · <in stock> & *more*"));

        assertThat(message.text()).isEqualTo("Ember Oak\n18.40 $ · &lt;in stock&gt; &amp; *more*");
        RichTextSectionElement.Link title = run(message.blocks().getFirst(), RichTextSectionElement.Link.class);
        assertThat(title.getUrl()).isEqualTo(PAGE.toString());
        assertThat(title.getText()).isEqualTo("Ember Oak");
        SectionBlock facts = (SectionBlock) message.blocks().get(1);
        assertThat(facts.getText()).isInstanceOf(PlainTextObject.class);
        assertThat(facts.getText().getText()).isEqualTo("18.40 $ · <in stock> & *more*");
        assertThat(((ImageElement) facts.getAccessory()).getImageUrl()).isEqualTo(PICTURE.toString());
        assertThat(((ImageElement) facts.getAccessory()).getAltText()).isEqualTo("Ember Oak");
        assertThat(message.blocks().get(2)).isInstanceOf(ActionsBlock.class);
    }

    @Test
    void aTitleThatLeadsNowhereIsBold() {
        SlackMessage message = only(card(Optional.empty(), Optional.empty(), "18.40 $"));

        RichTextSectionElement.Text title = run(message.blocks().getFirst(), RichTextSectionElement.Text.class);
        assertThat(title.getStyle().isBold()).isTrue();
        assertThat(message.hasPictures()).isFalse();
    }

    @Test
    void aListHasAHeadingAndNumberedLinkedLines() {
        SlackMessage message = only(SampleReplies.numbered(PAGE, PICTURE));

        assertThat(((HeaderBlock) message.blocks().getFirst()).getText().getText())
                .isEqualTo("New");
        assertThat(message.text()).isEqualTo("New\n6. Kettle · 64.00 $\n7. Kettle · 64.00 $");
        assertThat(message.hasPictures()).isFalse();
    }

    @Test
    void aTableIsMonospaced() {
        SlackMessage message = only(SampleReplies.table());

        RichTextPreformattedElement table = (RichTextPreformattedElement)
                ((RichTextBlock) message.blocks().get(1)).getElements().getFirst();
        assertThat(((RichTextSectionElement.Text) table.getElements().getFirst()).getText())
                .isEqualTo("Size    Price\n750 ml  18.40 $\n1.5 l   34 $");
    }

    @Test
    void rowsStayRowsUntilThereAreTooMany() {
        assertThat(rows(new Reply.Choices(literal("Which?"), SampleReplies.buttons(3))))
                .containsExactly(1, 1, 1);
        assertThat(rows(new Reply.Text(literal("?"), new Menu(List.of(different(30))))))
                .containsExactly(25, 5);
        assertThat(rows(new Reply.Choices(literal("Which?"), different(60)))).containsExactly(25, 25, 10);
    }

    @Test
    void manyButtonsOfOneCommandAreAList() {
        SlackMessage few = only(new Reply.Choices(literal("Which?"), SampleReplies.buttons(12)));
        SlackMessage many = only(new Reply.Choices(literal("Which?"), SampleReplies.buttons(13)));

        assertThat(buttons(few)).hasSize(12);
        assertThat(options(many))
                .extracting(OptionObject::getValue)
                .contains("tok:0", "tok:12")
                .hasSize(13);
    }

    private static List<Action> different(int count) {
        return IntStream.range(0, count)
                .<Action>mapToObj(number -> new Action.Press(literal("Do " + number), Call.of("do" + number)))
                .toList();
    }

    private static List<OptionObject> options(SlackMessage message) {
        return message.blocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .flatMap(block -> ((ActionsBlock) block).getElements().stream())
                .filter(StaticSelectElement.class::isInstance)
                .flatMap(list -> ((StaticSelectElement) list).getOptions().stream())
                .toList();
    }

    @Test
    void whatFindsNoRoomAmongTheButtonsIsBehindTheLast() {
        SlackMessage message = only(new Reply.Choices(literal("Which?"), SampleReplies.buttons(107)));

        assertThat(options(message)).hasSize(99);
        assertThat(buttons(message)).singleElement().satisfies(more -> {
            assertThat(more.getText().getText()).isEqualTo("+8 more");
            assertThat(more.getValue()).isEqualTo("tok:m99");
        });
        assertThat(buttons(render(new Reply.Choices(literal("Lequel"), SampleReplies.buttons(101)), Locale.FRENCH)
                                .getFirst())
                        .getLast()
                        .getText()
                        .getText())
                .isEqualTo("+2 de plus");
    }

    @Test
    void tokensCountTheButtonsThatCanBePressed() {
        Menu menu = SampleReplies.buttonsAround(PAGE);
        List<ButtonElement> row = buttons(only(new Reply.Text(literal("x"), menu)));

        assertThat(row).extracting(ButtonElement::getValue).containsExactly("tok:0", null, "tok:1");
        assertThat(row).extracting(ButtonElement::getUrl).containsExactly(null, PAGE.toString(), null);
    }

    @Test
    void aPageThatNoButtonCanOpenIsNamedInTheText() {
        Menu menu = Menu.of(new Action.Open(literal("Write"), URI.create("mailto:shop@shop.example")));
        SlackMessage message = only(new Reply.Text(literal("Here"), menu));

        assertThat(buttons(message)).isEmpty();
        assertThat(message.text()).isEqualTo("Here\nWrite: mailto:shop@shop.example");
    }

    @Test
    void longTextsBreakBetweenLinesAndTheButtonsAreUnderTheLastPiece() {
        String text = SampleReplies.lines(900);
        List<SlackMessage> messages =
                render(new Reply.Text(literal(text), new Menu(List.of(SampleReplies.buttons(1)))), Locale.ENGLISH);

        assertThat(messages).hasSizeGreaterThan(1);
        assertThat(buttons(messages.getFirst())).isEmpty();
        assertThat(buttons(messages.getLast())).hasSize(1);
        messages.stream()
                .flatMap(message -> message.blocks().stream())
                .filter(SectionBlock.class::isInstance)
                .map(block -> ((SectionBlock) block).getText().getText().strip())
                .forEach(piece -> assertThat(piece).startsWith("line ").endsWith("words"));
    }

    private static SlackMessage only(Reply reply) {
        List<SlackMessage> messages = render(reply, Locale.ENGLISH);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static List<SlackMessage> render(Reply reply, Locale locale) {
        Outgoing outgoing = SampleReplies.outgoing("D42", reply, locale, "tok");
        return new SlackRenderer(Phrasebooks.load(InstantSource.system()))
                .render(outgoing, NoLosses.CHARTS.of(outgoing));
    }

    private static List<Integer> rows(Reply reply) {
        return only(reply).blocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .map(block -> ((ActionsBlock) block).getElements().size())
                .toList();
    }

    private static List<ButtonElement> buttons(SlackMessage message) {
        return message.blocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .flatMap(block -> ((ActionsBlock) block).getElements().stream())
                .filter(ButtonElement.class::isInstance)
                .map(ButtonElement.class::cast)
                .toList();
    }

    private static <T> T run(LayoutBlock block, Class<T> type) {
        RichTextSectionElement section =
                (RichTextSectionElement) ((RichTextBlock) block).getElements().getFirst();
        return type.cast(section.getElements().getFirst());
    }

    private static Reply card(Optional<URI> link, Optional<URI> picture, String line) {
        return new Reply.Card(
                literal("Ember Oak"),
                link,
                picture,
                List.of(literal(line)),
                Menu.of(SampleReplies.buttons(1).getFirst()));
    }

    private static Phrase literal(String text) {
        return Phrase.literal(text);
    }
}
