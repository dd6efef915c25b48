package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.shelftalker.testkit.telegram.ApiClient.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class QuestionsTest extends TelegramTest {
    private static final String TOO_OLD =
            "Bad Request: query is too old and response timeout expired or query ID is invalid";

    private int messageId;

    @BeforeEach
    void sendMenu() {
        messageId = api.sendWithButtons(
                        42,
                        "menu",
                        "[[{'text':'🔔 Watch','callback_data':'w'},{'text':'Open','url':'https://a.example'}]]")
                .messageId();
    }

    @Test
    void pressesAButtonAndSeesTheAnswer() {
        Press press = ada.presses("Watch");

        JsonNode query = update("callback_query");
        assertFalse(press.isAnswered());
        assertEquals("w", query.path("data").asText());
        assertEquals(messageId, query.at("/message/message_id").asInt());
        assertEquals(42, query.at("/from/id").asInt());
        assertEquals(200, answer(press, "Watching").status());
        assertEquals(new Press.Answered("Watching", false, ""), press.awaitAnswer(SOON));
    }

    @Test
    void refusesASecondAndALateAnswer() {
        Press answered = ada.presses("Watch");
        Press forgotten = ada.presses("Watch");
        Press late = ada.pressesLate("Watch");
        answer(answered, "once");

        assertEquals(TOO_OLD, answer(answered, "twice").description());
        assertEquals(TOO_OLD, answer(late, "x").description());
        clock.move(Duration.ofSeconds(16));
        assertEquals(TOO_OLD, answer(forgotten, "x").description());
    }

    @Test
    void pressesAButtonThatHasGoneFromTheMessage() {
        api.call("editMessageText", "{'chat_id':42,'message_id':" + messageId + ",'text':'done'}");

        ada.pressesStale("Watch");

        assertEquals("w", update("callback_query").path("data").asText());
    }

    @Test
    void pressesNoButtonThatOnlyOpensAPage() {
        AssertionError error = assertThrows(AssertionError.class, () -> ada.presses("Open"));

        assertTrue(String.valueOf(error.getMessage()).contains("sends nothing"));
    }

    @Test
    void answersInlineQueries() {
        InlineQuery query = ada.inquires("kettle");
        String id = update("inline_query").path("id").asText();

        Reply reply = api.call("answerInlineQuery", results(id, article("1"), article("2")));

        assertEquals(200, reply.status(), reply.description());
        assertEquals(List.of("Kettle 1", "Kettle 2"), query.awaitAnswer(SOON).titles());
        assertEquals(List.of(), telegram.violations());
    }

    @Test
    void refusesInlineResultsThatCannotBeSent() {
        ada.inquires("kettle");
        String id = update("inline_query").path("id").asText();

        assertEquals(
                "Bad Request: RESULT_ID_DUPLICATE",
                api.call("answerInlineQuery", results(id, article("1"), article("1")))
                        .description());
        assertEquals(
                "Bad Request: RESULT_ID_INVALID",
                api.call("answerInlineQuery", results(id, article("x".repeat(65))))
                        .description());
        assertEquals(
                TOO_OLD,
                api.call("answerInlineQuery", results("1", article("1"))).description());
    }

    private Reply answer(Press press, String text) {
        return api.call("answerCallbackQuery", "{'callback_query_id':'" + press.id() + "','text':'" + text + "'}");
    }

    private JsonNode update(String kind) {
        return api.call("getUpdates", "{}").result().path(0).path(kind);
    }

    private static String results(String query, String... results) {
        return "{'inline_query_id':'" + query + "','results':[" + String.join(",", results) + "]}";
    }

    private static String article(String id) {
        return "{'type':'article','id':'" + id + "','title':'Kettle " + id
                + "','input_message_content':{'message_text':'Kettle'}}";
    }
}
