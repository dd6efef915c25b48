package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shelftalker.testkit.telegram.FormattedText.Entity;
import io.shelftalker.testkit.telegram.FormattedText.Link;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlEntitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "<b>bold</b> and <i>it</i> | bold and it",
                "1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;q&quot; | 1 < 2 && 3 > 2 \"q\"",
                "&#233;&#xE9; | éé",
                "<B>upper</B> | upper",
                "<b>end without name</> | end without name",
                "&nbsp; stays | &nbsp; stays",
                "<span class=\"tg-spoiler\">secret</span> | secret",
                "<code class='language-java'>x</code> | x",
                "<blockquote expandable>long</blockquote> | long",
                "<b></b>nothing | nothing",
            })
    void showsTheVisibleText(String html, String visible) {
        assertEquals(visible, HtmlEntities.parse(html).visible());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price < 18 | Unsupported start tag \"\" at byte offset 6",
                "é <18 only | Unsupported start tag \"18\" at byte offset 3",
                "<div>x</div> | Unsupported start tag \"div\" at byte offset 0",
                "<br/> | Unsupported start tag \"br/\" at byte offset 0",
                "<b>x | Can't find end tag corresponding to start tag \"b\"",
                "x</b> | Unexpected end tag at byte offset 1",
                "<b><i>x</b></i> | Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "<a href=\"x | Unclosed start tag \"a\" at byte offset 0",
                "<b>x</b | Unclosed end tag at byte offset 4",
                "<span>x</span> | Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
            })
    void refusesInTelegramsWords(String html, String reason) {
        Refused refused = assertThrows(Refused.class, () -> HtmlEntities.parse(html.strip()));

        assertEquals("Bad Request: can't parse entities: " + reason, refused.getMessage());
    }

    @Test
    void countsOffsetsInUtf16Units() {
        FormattedText text = HtmlEntities.parse("🫖 <b>Kettle <i>red</i></b>");

        assertEquals(List.of(new Entity("bold", 3, 10, ""), new Entity("italic", 10, 3, "")), text.entities());
    }

    @Test
    void movesEntitiesWithTheTrimming() {
        FormattedText text = HtmlEntities.parse("\n <b> x</b> \n");

        assertEquals("x", text.visible());
        assertEquals(List.of(new Entity("bold", 0, 1, "")), text.entities());
    }

    @Test
    void findsLinksAndDropsDeadOnes() {
        FormattedText text = HtmlEntities.parse(
                "<a href=\"https://shop.example/?a=1&amp;b=2\">Kettle</a> <a href=\"nowhere\">dead</a>");

        assertEquals(List.of(new Link("Kettle", "https://shop.example/?a=1&b=2")), text.links());
        assertEquals("Kettle dead", text.visible());
    }

    @Test
    void notesWhatShouldHaveBeenEscaped() {
        assertEquals(
                List.of("&", ">"), HtmlEntities.parse("Salt & pepper > sugar").unescaped());
        assertEquals(
                List.of(), HtmlEntities.parse("Salt &amp; pepper &gt; sugar").unescaped());
    }
}
