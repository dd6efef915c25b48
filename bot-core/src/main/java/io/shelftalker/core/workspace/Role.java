package io.shelftalker.core.workspace;

import static io.shelftalker.core.workspace.Permission.BROWSE;
import static io.shelftalker.core.workspace.Permission.OPERATE;
import static io.shelftalker.core.workspace.Permission.WATCH;

import java.util.EnumSet;
import java.util.Set;

/** A set of permissions with a name. Whoever is not a member is a guest. */
public enum Role {
    GUEST(EnumSet.of(BROWSE, WATCH)),
    VIEWER(EnumSet.of(BROWSE, WATCH)),
    OPERATOR(EnumSet.of(BROWSE, WATCH, OPERATE)),
    ADMIN(EnumSet.allOf(Permission.class)),
    OWNER(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
