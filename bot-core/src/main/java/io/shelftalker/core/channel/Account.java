package io.shelftalker.core.channel;

import io.shelftalker.core.workspace.WorkspaceId;

/**
 * One bot on one platform, serving one workspace.
 *
 * @param channel the platform's name, as {@link Channel#name()} says it
 * @param name the account's name in URLs; {@code default} for the one that the environment configures
 */
public record Account(AccountId id, WorkspaceId workspace, String channel, String name) {}
