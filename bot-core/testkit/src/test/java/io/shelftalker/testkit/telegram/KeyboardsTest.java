package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KeyboardsTest extends TelegramTest {
    private static final String BUTTON = "{'text':'a','callback_data':'b'}";

    @BeforeEach
    void withoutFloodControl() {
        telegram.flood(FloodLimits.none());
    }

    @Test
    void showsRowsOfButtons() {
        api.sendWithButtons(
                42, "menu", "[[{'text':'Watch','callback_data':'w'}],[{'text':'Open','url':'https://shop.example'}]]");

        assertEquals(
                List.of(
                        List.of(new Button.Callback("Watch", "w")),
                        List.of(new Button.Link("Open", "https://shop.example"))),
                ada.chat().lastMessage().buttons());
    }

    @Test
    void refusesCallbackDataBeyond64Bytes() {
        assertEquals(200, data("é".repeat(32)).status());
        assertEquals(
                "Bad Request: BUTTON_DATA_INVALID", data("é".repeat(32) + "x").description());
        assertEquals("Bad Request: BUTTON_DATA_INVALID", data("").description());
    }

    @Test
    void refusesMoreThan100ButtonsAnd8InARow() {
        assertEquals(200, rows(20, 5).status());
        assertEquals("Bad Request: reply markup is too long", rows(101, 1).description());
        assertEquals("Bad Request: reply markup is too long", rows(1, 9).description());
        assertEquals(200, rows(1, 8).status());
    }

    @Test
    void refusesButtonsThatDoNothing() {
        assertEquals(
                "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
                api.sendWithButtons(42, "menu", "[[{'text':'a'}]]").description());
        assertEquals(
                "Bad Request: inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
                api.sendWithButtons(42, "menu", "[[{'text':'a','url':'http://localhost'}]]")
                        .description());
    }

    @Test
    void takesWebAppsInPrivateChatsOnly() {
        telegram.group(-100, "Friends");
        String webApp = "[[{'text':'a','web_app':{'url':'https://shop.example'}}]]";

        assertEquals(200, api.sendWithButtons(42, "menu", webApp).status());
        assertEquals(
                "Bad Request: BUTTON_TYPE_INVALID",
                api.sendWithButtons(-100, "menu", webApp).description());
    }

    @Test
    void editsTheKeyboardAlone() {
        int id = api.sendWithButtons(42, "menu", "[[" + BUTTON + "]]").messageId();

        api.call("editMessageReplyMarkup", "{'chat_id':42,'message_id':" + id + "}");

        assertEquals(List.of(), ada.chat().lastMessage().buttons());
        assertEquals("menu", ada.chat().lastMessage().text());
    }

    private ApiClient.Reply data(String data) {
        return api.sendWithButtons(42, "menu", "[[{'text':'a','callback_data':'" + data + "'}]]");
    }

    private ApiClient.Reply rows(int rows, int inEach) {
        String row = "[" + String.join(",", Collections.nCopies(inEach, BUTTON)) + "]";
        return api.sendWithButtons(42, "menu", "[" + String.join(",", Collections.nCopies(rows, row)) + "]");
    }
}
