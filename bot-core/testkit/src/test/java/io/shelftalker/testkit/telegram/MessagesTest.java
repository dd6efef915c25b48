package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shelftalker.testkit.telegram.ApiClient.Reply;
import io.shelftalker.testkit.telegram.FormattedText.Link;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest extends TelegramTest {

    @BeforeEach
    void withoutFloodControl() {
        telegram.flood(FloodLimits.none());
    }

    @Test
    void showsWhatThePersonSees() {
        Reply reply = api.sendHtml(42, "<b>Kettle</b> <a href=\"https://shop.example/1\">open</a>");

        ChatMessage message = ada.chat().awaitMessages(1, SOON).getFirst();
        assertEquals(200, reply.status());
        assertTrue(reply.body().path("ok").asBoolean());
        assertEquals("Kettle open", reply.result().path("text").asText());
        assertEquals("bold", reply.result().at("/entities/0/type").asText());
        assertEquals(reply.messageId(), message.id());
        assertEquals("Kettle open", message.text());
        assertEquals("<b>Kettle</b> <a href=\"https://shop.example/1\">open</a>", message.html());
        assertEquals(List.of(new Link("open", "https://shop.example/1")), message.links());
        assertEquals(List.of(), telegram.violations());
    }

    @Test
    void refusesMarkupThatIsNotEscaped() {
        Reply reply = api.sendHtml(42, "below < 18");

        assertEquals(400, reply.status());
        assertEquals(
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: can't parse entities: Unsupported "
                        + "start tag \\\"\\\" at byte offset 6\"}",
                reply.body().toString());
        assertEquals(List.of(), ada.chat().messages());
    }

    @Test
    void notesAnAmpersandThatTelegramTolerates() {
        assertEquals(200, api.sendHtml(42, "Salt & pepper").status());

        assertTrue(telegram.violations().getFirst().sentence().contains("unescaped [&]"));
    }

    @Test
    void countsCodePointsAfterParsing() {
        assertEquals(200, api.sendHtml(42, "<b>" + "🫖".repeat(4096) + "</b>").status());
        assertEquals(
                "Bad Request: message is too long",
                api.send(42, "x".repeat(4097)).description());
        assertEquals("Bad Request: message text is empty", api.send(42, " \n").description());
        assertEquals(
                "Bad Request: message text is empty",
                api.sendHtml(42, "<b></b>").description());
    }

    @Test
    void knowsChatsAndWhoMayWriteFirst() {
        telegram.person(7, "Bob", "fr");

        assertEquals("Bad Request: chat not found", api.send(8, "x").description());
        assertEquals("Bad Request: chat not found", api.send(-8, "x").description());
        assertEquals(
                "Forbidden: bot can't initiate conversation with a user",
                api.send(7, "x").description());
        assertEquals(
                "Bad Request: chat_id is empty",
                api.call("sendMessage", "{'text':'x'}").description());
    }

    @Test
    void replacesAMessageAndKeepsItsHistory() {
        int id = api.sendWithButtons(42, "one", "[[{'text':'More','callback_data':'m'}]]")
                .messageId();

        Reply edited = api.call("editMessageText", "{'chat_id':42,'message_id':" + id + ",'text':'two'}");

        ChatMessage message = ada.chat().lastMessage();
        assertEquals("two", edited.result().path("text").asText());
        assertTrue(message.isEdited());
        assertEquals("two", message.text());
        assertEquals(List.of(), message.labels());
        assertEquals("one", message.history().getFirst().text().visible());
        assertEquals(List.of("More"), message.history().getFirst().keyboard().labels());
    }

    @Test
    void refusesAnEditThatChangesNothingOrNobody() {
        int id = api.send(42, "one").messageId();
        String same = "{'chat_id':42,'message_id':" + id + ",'text':'one'}";
        String unknown = "{'chat_id':42,'message_id':99,'text':'one'}";

        assertTrue(api.call("editMessageText", same)
                .description()
                .startsWith("Bad Request: message is not modified: specified new message content"));
        assertEquals(
                "Bad Request: message to edit not found",
                api.call("editMessageText", unknown).description());
        assertEquals(
                "Bad Request: there is no caption in the message to edit",
                api.call("editMessageCaption", "{'chat_id':42,'message_id':" + id + ",'caption':'x'}")
                        .description());
        assertEquals(
                "Bad Request: message identifier is not specified",
                api.call("editMessageText", "{'chat_id':42,'text':'x'}").description());
        assertFalse(ada.chat().lastMessage().isEdited());
    }

    @Test
    void editsOnlyItsOwnMessages() {
        Bot other = telegram.bot("456:OTHER", "other_bot");
        Group friends = telegram.group(-100, "Friends").with(other);
        int id = api.send(-100, "mine").messageId();

        Reply reply = new ApiClient(telegram, other.token())
                .call("editMessageText", "{'chat_id':-100,'message_id':" + id + ",'text':'stolen'}");

        assertEquals("Bad Request: message can't be edited", reply.description());
        assertEquals("mine", friends.chat().lastMessage().text());
    }

    @Test
    void deletesWithinTwoDays() {
        int first = api.send(42, "one").messageId();
        int second = api.send(42, "two").messageId();
        api.call("deleteMessage", "{'chat_id':42,'message_id':" + first + "}");
        clock.move(Duration.ofHours(49));

        Reply late = api.call("deleteMessage", "{'chat_id':42,'message_id':" + second + "}");

        assertEquals("one", ada.chat().deleted().getFirst().text());
        assertEquals("Bad Request: message can't be deleted", late.description());
        assertEquals(1, ada.chat().messages().size());
    }

    @Test
    void takesPhotosByUrlByIdAndAsUpload() {
        Reply byUrl = api.call("sendPhoto", "{'chat_id':42,'photo':'https://a.example/1.jpg','caption':'Kettle'}");
        String fileId = byUrl.result().at("/photo/0/file_id").asText();
        api.call("sendPhoto", "{'chat_id':42,'photo':'" + fileId + "'}");
        api.multipart("sendPhoto", "chat_id=42&caption=Théière", "photo", new byte[1000]);

        List<ChatMessage> messages = ada.chat().awaitMessages(3, SOON);
        assertEquals("Kettle", messages.get(0).text());
        assertEquals(
                new Photo.ByUrl(fileId, "https://a.example/1.jpg"),
                messages.get(0).photo());
        assertEquals(new Photo.ByFileId(fileId), messages.get(1).photo());
        assertEquals(
                1000,
                assertInstanceOf(Photo.Uploaded.class, messages.get(2).photo()).bytes());
        assertEquals(List.of(), telegram.violations());
    }

    @Test
    void refusesPhotosThatTelegramCannotTake() {
        assertEquals(
                "Bad Request: wrong remote file identifier specified: Wrong string length",
                api.call("sendPhoto", "{'chat_id':42,'photo':'unheard-of'}").description());
        assertEquals(
                "Bad Request: message caption is too long",
                api.call(
                                "sendPhoto",
                                "{'chat_id':42,'photo':'https://a.example/1','caption':'" + "x".repeat(1025) + "'}")
                        .description());
        assertEquals(
                "Bad Request: file of size 10485761 bytes is too big for a photo",
                api.multipart("sendPhoto", "chat_id=42", "photo", new byte[10 * 1024 * 1024 + 1])
                        .description());
    }

    @Test
    void sendsAndReplacesAlbums() {
        String item = "{'type':'photo','media':'https://a.example/1.jpg','caption':'<b>x</b>','parse_mode':'HTML'}";
        Reply album = api.call("sendMediaGroup", "{'chat_id':42,'media':[" + item + "," + item + "]}");
        Reply lone = api.call("sendMediaGroup", "{'chat_id':42,'media':[" + item + "]}");
        Reply attached = api.multipart(
                "sendMediaGroup",
                "chat_id=42&media=[{\"type\":\"photo\",\"media\":\"attach://a\"},{\"type\":\"photo\",\"media\":\"attach://a\"}]",
                "a",
                new byte[10]);

        assertEquals(2, album.result().size());
        assertEquals(400, lone.status());
        assertEquals(200, attached.status());
        assertEquals(
                List.of("x", "x", "", ""),
                ada.chat().messages().stream().map(ChatMessage::text).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendMessage", "sendmessage", "SENDMESSAGE"})
    void doesNotMindUpperAndLowerCase(String method) {
        assertEquals(200, api.form(method, "chat_id=42&text=a%26b").status());
        assertEquals("a&b", ada.chat().lastMessage().text());
    }

    @Test
    void refusesUnknownTokensAndMethods() {
        assertEquals(
                "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}",
                new ApiClient(telegram, "9:X").call("getMe", "{}").body().toString());
        assertEquals(404, api.call("sendPigeon", "{}").status());
        assertEquals(
                "shop_bot", api.call("getMe", "{}").result().path("username").asText());
    }

    @Test
    void refusesAReplyToNothing() {
        assertEquals(
                "Bad Request: message to be replied not found",
                api.call("sendMessage", "{'chat_id':42,'text':'x','reply_parameters':{'message_id':5}}")
                        .description());
    }

    @Test
    void showsActionsAndDrafts() {
        api.call("sendChatAction", "{'chat_id':42,'action':'typing'}");
        api.call("sendMessageDraft", "{'chat_id':42,'draft_id':1,'text':'Let me'}");

        assertEquals(List.of("typing"), ada.chat().actions());
        assertEquals(List.of("Let me"), ada.chat().drafts());
        assertEquals(
                400,
                api.call("sendChatAction", "{'chat_id':42,'action':'dancing'}").status());
        assertEquals(
                400,
                api.call("sendMessageDraft", "{'chat_id':42,'draft_id':0,'text':'x'}")
                        .status());
        telegram.group(-100, "Friends");
        assertEquals(
                400,
                api.call("sendMessageDraft", "{'chat_id':-100,'draft_id':1,'text':'x'}")
                        .status());
    }
}
