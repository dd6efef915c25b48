package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shelftalker.testkit.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BotApiSpecificationTest {
    private final BotApiSpecification specification = Oracle.orSkip();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sendMessage | {'chat_id':42,'text':'hello'}",
                "SENDMESSAGE | {'chat_id':'@shop','text':'hello','link_preview_options':{'is_disabled':true}}",
                "sendMessage | {'chat_id':42,'text':'hello','reply_parameters':{'message_id':7}}",
                "sendMessage | {'chat_id':42,'text':'hello','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'b'},{'text':'c','url':'https://example.com'}]]}}",
                "sendMessage | {'chat_id':42,'text':'hello','reply_markup':{'force_reply':true}}",
                "sendMediaGroup | {'chat_id':42,'media':[{'type':'photo','media':'https://a.example/1.jpg'},{'type':'photo','media':'https://a.example/2.jpg','caption':'x'}]}",
                "editMessageMedia | {'chat_id':42,'message_id':1,'media':{'type':'photo','media':'https://a.example/1.jpg'}}",
                "setMyCommands | {'commands':[{'command':'watch','description':'Watch a product'}],'scope':{'type':'all_group_chats'}}",
                "setChatMenuButton | {'chat_id':'42','menu_button':{'type':'commands'}}",
                "setWebhook | {'url':'https://shop.example/telegram/default','secret_token':'a_B-9','max_connections':100}",
                "answerInlineQuery | {'inline_query_id':'1','results':[{'type':'article','id':'1','title':'Kettle','input_message_content':{'message_text':'Kettle'}},{'type':'photo','id':'2','photo_url':'https://a.example/1.jpg','thumbnail_url':'https://a.example/1.jpg'}]}",
                "sendMessageDraft | {'chat_id':42,'draft_id':1,'text':''}",
                "sendMessage | {'method':'sendmessage','chat_id':42,'text':'hello'}",
                "getUpdates | {'offset':5,'timeout':50,'limit':100,'allowed_updates':['message']}",
            })
    void validCallsPass(String method, String json) {
        assertEquals(List.of(), check(method, json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sendMesage | {'chat_id':42,'text':'hello'} | sendMesage: is not a method",
                "sendMessage | {'chat_id':42,'txt':'hello','text':'x'} | sendMessage: txt = \"hello\" is not a field",
                "sendMessage | {'method':'sendPhoto','chat_id':42,'text':'x'} | method = \"sendPhoto\" is not a field",
                "sendMessage | {'chat_id':42} | text is required and missing",
                "sendMessage | {'chat_id':42,'text':null} | text is required and missing",
                "sendMessage | {'chat_id':42.5,'text':'hello'} | chat_id = 42.5 must be Integer or String",
                "sendMessage | {'chat_id':42,'text':7} | text = 7 must be String",
                "sendMessage | {'chat_id':42,'text':'a','disable_notification':'yes'} | must be Boolean",
                "sendMessage | {'chat_id':42,'text':''} | must have 1-4096",
                "sendMessage | {'chat_id':42,'text':'a','link_preview_options':{'disabled':true}} | link_preview_options.disabled = true is not a field",
                "sendMessage | {'chat_id':42,'text':'a','reply_markup':{'inline_keyboard':[{'text':'a'}]}} | inline_keyboard[0] = {\"text\":\"a\"} must be Array of InlineKeyboardButton",
                "sendMessage | {'chat_id':42,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'a','url':'https://a.example','callback_dat':'b'}]]}} | inline_keyboard[0][0].callback_dat",
                "sendMessage | {'chat_id':42,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'a'}]]}} | must use exactly one of",
                "sendMessage | {'chat_id':42,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'b','url':'https://a.example'}]]}} | must use exactly one of",
                "sendMediaGroup | {'chat_id':42,'media':[{'type':'photo','media':'x'}]} | must have 2-10 (items)",
                "sendMediaGroup | {'chat_id':42,'media':[{'type':'photo'},{'type':'photo','media':'x'}]} | media[0].media is required",
                "editMessageMedia | {'media':{'type':'picture','media':'x'}} | must be",
                "setMyCommands | {'commands':[{'command':'Watch','description':'x'}]} | must contain only the characters a-z0-9_",
                "setMyCommands | {'commands':[{'command':'watch','description':''}]} | must have 1-256",
                "setWebhook | {'url':'https://a.example','secret_token':'no spaces'} | must contain only the characters",
                "setWebhook | {'url':'https://a.example','max_connections':101} | must have 1-100 (value)",
                "setChatMenuButton | {'chat_id':'@ada'} | chat_id = \"@ada\" must be Integer",
                "getUpdates | {'limit':1000} | must have 1-100",
            })
    void invalidCallsAreNamed(String method, String json, String sentence) {
        List<String> violations = check(method, json);

        assertEquals(1, violations.size(), violations::toString);
        assertTrue(violations.getFirst().contains(sentence), violations::toString);
    }

    @Test
    void countsVisibleCharactersOfHtml() {
        String visible = "x".repeat(4096);

        assertEquals(List.of(), check("sendMessage", text("<b>" + visible + "</b>", "HTML")));
        assertEquals(
                1, check("sendMessage", text("<b>" + visible + "x</b>", "HTML")).size());
        assertEquals(1, check("sendMessage", text(visible + "x", "")).size());
    }

    @Test
    void countsBytesOfCallbackData() {
        assertEquals(List.of(), check("sendMessage", keyboard("é".repeat(32))));
        assertTrue(
                check("sendMessage", keyboard("é".repeat(32) + "x")).getFirst().contains("callback_data"));
    }

    @Test
    void readsFormsWithSerialisedObjectsAndFiles() {
        Map<String, String> fields =
                Map.of("chat_id", "42", "caption", "Kettle", "reply_markup", "{\"inline_keyboard\":[]}");

        assertEquals(List.of(), specification.checkForm("sendPhoto", fields, Set.of("photo")));
        assertEquals(1, specification.checkForm("sendPhoto", fields, Set.of()).size());
        assertEquals(
                1,
                specification
                        .checkForm(
                                "sendPhoto",
                                Map.of("chat_id", "42", "photo", "x", "reply_markup", "{nonsense"),
                                Set.of())
                        .size());
    }

    @Test
    void refusesAFileWhereATextBelongs() {
        List<String> violations =
                specification.checkForm("sendMessage", Map.of("chat_id", "42", "text", "x"), Set.of("text"));

        assertEquals(List.of("sendMessage: text is a file and must not be one"), violations);
    }

    private List<String> check(String method, String json) {
        return specification.check(method, Json.parse(json.replace('\'', '"')).orElseThrow());
    }

    private static String text(String text, String parseMode) {
        String mode = parseMode.isEmpty() ? "" : ",'parse_mode':'" + parseMode + "'";
        return "{'chat_id':42,'text':'" + text + "'" + mode + "}";
    }

    private static String keyboard(String data) {
        return "{'chat_id':42,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'" + data
                + "'}]]}}";
    }
}
