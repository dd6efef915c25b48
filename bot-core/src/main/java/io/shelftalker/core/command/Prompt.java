package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;

/**
 * A question that is open in a conversation: the next text fills an argument of a call.
 *
 * @param argument the argument that the next text becomes
 */
public record Prompt(Call call, String argument) {}
