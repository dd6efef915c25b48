package io.shelftalker.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.platform.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlockKitTest {
    private static final String SECTION = "{'type':'section','text':{'type':'plain_text','text':'%s'}}";
    private static final String MARKED = "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}";
    private static final String HEADER = "{'type':'header','text':{'type':'plain_text','text':'%s'}}";
    private static final String BUTTON =
            "{'type':'button','text':{'type':'plain_text','text':'%s'},'action_id':'%s','value':'%s'}";
    private static final String IMAGE = "{'type':'image','image_url':'%s','alt_text':'%s'}";

    @Test
    void takesWhatIsWithinTheLimits() {
        assertTaken(SECTION.formatted("x".repeat(3_000)));
        assertTaken(MARKED.formatted("<https://shop.example/p|Kettle> &amp; *bold* <@U1> <!here>"));
        assertTaken(HEADER.formatted("x".repeat(150)));
        assertTaken(actions(25, "x".repeat(75), "v".repeat(2_000)));
        assertTaken(IMAGE.formatted("https://shop.example/p.png", "a kettle"));
        assertTaken("{'type':'divider'}");
        assertTaken("{'type':'context','elements':[{'type':'mrkdwn','text':'x'}]}");
        assertTaken("{'type':'rich_text','elements':[{'type':'rich_text_section','elements':["
                + "{'type':'link','url':'https://shop.example','text':'*','style':{'bold':true,'unlink':false}}]}]}");
        assertThat(BlockKit.problems(blocks(50, SECTION.formatted("x")), Surface.MESSAGE))
                .isEmpty();
        assertThat(BlockKit.problems(blocks(100, SECTION.formatted("x")), Surface.HOME))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3001, /blocks/0/text/text", "0, /blocks/0/text/text"})
    void refusesTextsOfTheWrongLength(int length, String place) {
        assertRefused(SECTION.formatted("x".repeat(length)), place);
    }

    @Test
    void countsInTheLargerUnit() {
        assertTaken(HEADER.formatted("😀".repeat(75)));
        assertRefused(HEADER.formatted("😀".repeat(76)), "/blocks/0/text/text");
    }

    @Test
    void refusesTooMany() {
        assertThat(BlockKit.problems(blocks(51, SECTION.formatted("x")), Surface.MESSAGE))
                .isNotEmpty();
        assertThat(BlockKit.problems(blocks(101, SECTION.formatted("x")), Surface.MODAL))
                .isNotEmpty();
        assertThat(BlockKit.problems(Json.array(), Surface.MESSAGE)).isNotEmpty();
        assertThat(BlockKit.problems(blocks(5, SECTION.formatted("x".repeat(2_700))), Surface.MESSAGE))
                .anyMatch(problem -> problem.contains("msg_blocks_too_long"));
        assertRefused(actions(26, "x", "v"), "/blocks/0/elements");
    }

    @Test
    void refusesButtonsThatAreNone() {
        assertRefused(actions(1, "x".repeat(76), "v"), "/blocks/0/elements/0/text/text");
        assertRefused(actions(1, " ", "v"), "/blocks/0/elements/0/text/text");
        assertRefused(actions(1, "x", "v".repeat(2_001)), "/blocks/0/elements/0/value");
        assertRefused(actionsOf(BUTTON.formatted("x", "i".repeat(256), "v")), "/blocks/0/elements/0/action_id");
        assertRefused(
                actionsOf(BUTTON.formatted("x", "same", "v") + "," + BUTTON.formatted("y", "same", "v")),
                "/blocks/0/elements");
        assertRefused(actionsOf("{'type':'button','action_id':'a'}"), "/blocks/0/elements/0/text/type");
        assertRefused(
                actionsOf("{'type':'button','text':{'type':'mrkdwn','text':'x'}}"), "/blocks/0/elements/0/text/type");
    }

    @Test
    void takesThumbsInTheirOwnBlockAlone() {
        String thumb = "{'text':{'type':'plain_text','text':'x'},'value':'v','accessibility_label':'%s'}";
        String thumbs = "{'type':'feedback_buttons','action_id':'a','positive_button':%s,'negative_button':%s}"
                .formatted(thumb.formatted("x".repeat(75)), thumb);
        String block = "{'type':'context_actions','elements':[%s]}";

        assertTaken(block.formatted(thumbs.formatted("y")));
        assertRefused(
                block.formatted(thumbs.formatted("y".repeat(76))),
                "/blocks/0/elements/0/negative_button/accessibility_label");
        assertRefused(block.formatted(BUTTON.formatted("x", "a", "v")), "/blocks/0/elements/0");
        assertRefused(actionsOf(thumbs.formatted("y")), "/blocks/0/elements/0");
        assertRefused(
                "{'type':'section','text':{'type':'plain_text','text':'x'},'accessory':" + thumbs.formatted("y") + "}",
                "/blocks/0/accessory");
    }

    @Test
    void refusesPicturesWithoutWords() {
        assertRefused(IMAGE.formatted("https://shop.example/p.png", ""), "/blocks/0/alt_text");
        assertRefused("{'type':'image','image_url':'https://shop.example/p.png'}", "/blocks/0/alt_text");
        assertRefused(IMAGE.formatted("ftp://shop.example/p.png", "a kettle"), "/blocks/0/image_url");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertRefused("{'type':'marquee'}", "/blocks/0");
        assertRefused("{'type':'divider','colour':'red'}", "/blocks/0");
        assertRefused("{'type':'section'}", "/blocks/0");
        assertRefused(
                "{'type':'input','label':{'type':'plain_text','text':'x'},"
                        + "'element':{'type':'plain_text_input','action_id':'a'}}",
                "/blocks/0");
    }

    @ParameterizedTest
    @CsvSource({"a < b", "salt & pepper", "a > b", "<b>bold</b>", "&nbsp;", "<https://shop.example", "<>"})
    void refusesMarkupThatWasNotEscaped(String text) {
        assertRefused(MARKED.formatted(text), "/blocks/0/text/text");
        assertTaken(SECTION.formatted(text));
    }

    private static String actions(int count, String label, String value) {
        return actionsOf(IntStream.range(0, count)
                .mapToObj(index -> BUTTON.formatted(label, "a" + index, value))
                .collect(Collectors.joining(",")));
    }

    private static String actionsOf(String elements) {
        return "{'type':'actions','elements':[" + elements + "]}";
    }

    private static JsonNode blocks(int count, String block) {
        String all = IntStream.range(0, count).mapToObj(index -> block).collect(Collectors.joining(","));
        return Json.parse("[" + all.replace('\'', '"') + "]").orElseThrow();
    }

    private static void assertTaken(String block) {
        assertThat(BlockKit.problems(blocks(1, block), Surface.MESSAGE)).isEmpty();
    }

    private static void assertRefused(String block, String place) {
        assertThat(BlockKit.problems(blocks(1, block), Surface.MESSAGE))
                .anyMatch(problem -> problem.contains("[json-pointer:" + place + "]"));
    }
}
