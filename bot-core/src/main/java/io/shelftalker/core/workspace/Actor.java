package io.shelftalker.core.workspace;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Whoever a turn is done for.
 *
 * @param role {@link Role#GUEST} for people who are no members
 */
public record Actor(WorkspaceId workspace, ContactId contact, Role role, Locale locale, ZoneId zone) {
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
