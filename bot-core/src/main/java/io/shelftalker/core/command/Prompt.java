package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;

/**
 * A question that is open in a conversation: the next text fills an argument of a call.
 *
 * @param argument the argument that the next text becomes; empty where only buttons answer
 */
public record Prompt(Call call, String argument) {
    /** A question that only its buttons answer: whatever is written instead means what it says. */
    public static final Prompt BUTTONS = new Prompt(Call.of("start"), "");

    public boolean takesText() {
        return !argument.isEmpty();
    }
}
