package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;
import java.util.Optional;

/** What a text turned out to be. */
public sealed interface Reading {
    /** A command with what followed it. */
    record Known(Call call) implements Reading {}

    /** It looks like a command, but is none. */
    record Unknown(String name, Optional<Near> nearest) implements Reading {}

    /** A command of nearly the same name. @param written that name of it */
    record Near(String written, Command command) {}

    /** A single web address. */
    record Link(String url) implements Reading {}

    /** Anything else. */
    record Words(String text) implements Reading {}

    /** Nothing at all. */
    record Nothing() implements Reading {}
}
