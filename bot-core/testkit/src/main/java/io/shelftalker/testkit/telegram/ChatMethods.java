package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.telegram.GroupRoom.Status;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a bot can learn about a chat and the people in it. */
final class ChatMethods {
    private static final Set<Status> ADMINISTRATORS = Set.of(Status.CREATOR, Status.ADMINISTRATOR);

    private ChatMethods() {}

    static Map<String, Function<Call, JsonNode>> all() {
        return Map.of(
                "getChat", ChatMethods::getChat,
                "getChatMember", ChatMethods::getChatMember,
                "getChatAdministrators", ChatMethods::getChatAdministrators);
    }

    private static JsonNode getChat(Call call) {
        Room room = call.room();
        room.admit(call.bot());
        ObjectNode chat = room.json().put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
        return chat;
    }

    private static JsonNode getChatMember(Call call) {
        Room room = call.room();
        room.admit(call.bot());
        long user = call.parameters().number("user_id", 0);
        return switch (room) {
            case GroupRoom group -> member(group, user);
            case PrivateRoom own -> throw Refused.badRequest("chat " + own.id() + " has no member list");
        };
    }

    private static JsonNode getChatAdministrators(Call call) {
        Room room = call.room();
        room.admit(call.bot());
        return switch (room) {
            case GroupRoom group -> administrators(group);
            case PrivateRoom _ -> throw Refused.badRequest("there are no administrators in the private chat");
        };
    }

    private static ArrayNode administrators(GroupRoom group) {
        ArrayNode administrators = Json.array();
        group.everyone().stream()
                .filter(id -> ADMINISTRATORS.contains(group.status(id)))
                .forEach(id -> administrators.add(member(group, id)));
        return administrators;
    }

    static ObjectNode member(GroupRoom group, long userId) {
        ObjectNode user = group.user(userId).orElseThrow(() -> Refused.badRequest("PARTICIPANT_ID_INVALID"));
        return member(user, group.status(userId));
    }

    /** A ChatMember with the fields that its status demands. */
    static ObjectNode member(ObjectNode user, Status status) {
        ObjectNode member = Json.object().put("status", status.name().toLowerCase(Locale.ROOT));
        member.set("user", user);
        return switch (status) {
            case CREATOR -> member.put("is_anonymous", false);
            case ADMINISTRATOR -> withRights(member);
            case KICKED -> member.put("until_date", 0);
            case MEMBER, LEFT -> member;
        };
    }

    private static ObjectNode withRights(ObjectNode member) {
        Set.of(
                        "can_be_edited",
                        "is_anonymous",
                        "can_manage_chat",
                        "can_delete_messages",
                        "can_manage_video_chats",
                        "can_restrict_members",
                        "can_promote_members",
                        "can_change_info",
                        "can_invite_users",
                        "can_post_stories",
                        "can_edit_stories",
                        "can_delete_stories")
                .forEach(right -> member.put(right, right.equals("can_manage_chat")));
        return member;
    }
}
