package io.shelftalker.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shelftalker.testkit.telegram.BotProfile.Command;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProfileTest extends TelegramTest {
    private static final String WATCH = "{'command':'watch','description':'Watch a product'}";

    @Test
    void keepsCommandsByScopeAndLanguage() {
        api.call("setMyCommands", "{'commands':[" + WATCH + "]}");
        api.call(
                "setMyCommands",
                "{'commands':[" + WATCH + "],'scope':{'type':'all_group_chats'},'language_code':'fr'}");
        api.call("deleteMyCommands", "{}");

        assertEquals(List.of(), bot.profile().commands("default", ""));
        assertEquals(
                List.of(new Command("watch", "Watch a product")), bot.profile().commands("all_group_chats", "fr"));
        assertEquals(
                "watch",
                api.call("getMyCommands", "{'scope':{'type':'all_group_chats'},'language_code':'fr'}")
                        .result()
                        .at("/0/command")
                        .asText());
    }

    @Test
    void refusesCommandsThatTelegramRefuses() {
        assertEquals("Bad Request: BOT_COMMAND_INVALID", commands("{'command':'Watch','description':'x'}"));
        assertEquals("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID", commands("{'command':'watch','description':''}"));
        assertEquals("Bad Request: BOT_COMMANDS_TOO_MUCH", commands(String.join(",", Collections.nCopies(101, WATCH))));
    }

    @Test
    void keepsDescriptionsAndTheMenuButton() {
        api.call("setMyDescription", "{'description':'A shelf that talks'}");
        api.call("setMyShortDescription", "{'short_description':'Shop','language_code':'fr'}");
        api.call("setChatMenuButton", "{'menu_button':{'type':'commands'}}");

        assertEquals("A shelf that talks", bot.profile().description(""));
        assertEquals("Shop", bot.profile().shortDescription("fr"));
        assertEquals("commands", bot.profile().menuButton(0).path("type").asText());
        assertEquals(
                400,
                api.call("setMyDescription", "{'description':'" + "x".repeat(513) + "'}")
                        .status());
        assertEquals(
                400,
                api.call("setMyShortDescription", "{'short_description':'" + "x".repeat(121) + "'}")
                        .status());
    }

    private String commands(String list) {
        return api.call("setMyCommands", "{'commands':[" + list + "]}").description();
    }
}
