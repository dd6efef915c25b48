package io.shelftalker.core.command;

import io.shelftalker.core.channel.Call;
import java.util.Optional;

/** What a text turned out to be. */
public sealed interface Reading {
    /** A command with what followed it. */
    record Known(Call call) implements Reading {}

    /** It looks like a command, but is none. @param nearest a command of nearly that name */
    record Unknown(String name, Optional<String> nearest) implements Reading {}

    /** A single web address. */
    record Link(String url) implements Reading {}

    /** Anything else. */
    record Words(String text) implements Reading {}

    /** Nothing at all. */
    record Nothing() implements Reading {}
}
