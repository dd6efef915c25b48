package io.shelftalker.core.channel;

import java.util.HashMap;
import java.util.Map;

/**
 * A command with its arguments, as a button keeps it until it is pressed.
 *
 * @param command the command's name, without a slash
 */
public record Call(String command, Map<String, String> arguments) {
    public Call {
        arguments = Map.copyOf(arguments);
    }

    public static Call of(String command) {
        return new Call(command, Map.of());
    }

    /** The same call with one more argument, or another value for it. */
    public Call with(String argument, String value) {
        Map<String, String> more = new HashMap<>(arguments);
        more.put(argument, value);
        return new Call(command, more);
    }
}
