package io.shelftalker.core.secret;

import io.shelftalker.core.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;

/** Where a secret is kept. What is sealed for one place cannot be opened at another, so that rows cannot be swapped. */
public record Place(WorkspaceId workspace, String table, String column, long row) {
    byte[] associated() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return workspace.value() + "|" + table + "|" + column + "|" + row;
    }
}
