package io.shelftalker.core.linking;

import io.shelftalker.core.workspace.Role;

/** What a one-time code is for. None is for both: whoever links their chats gets no rights by it. */
sealed interface Worth {
    record OfRole(Role role) implements Worth {}

    /** @param giver who is linked with whoever types it */
    record OfChat(Seat giver) implements Worth {}
}
