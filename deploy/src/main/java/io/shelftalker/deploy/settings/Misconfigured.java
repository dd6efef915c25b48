package io.shelftalker.deploy.settings;

import java.util.List;

/** The configuration cannot be meant. Each line says what is wrong, where, and what to do. */
public final class Misconfigured extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<String> lines;

    public Misconfigured(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    public List<String> lines() {
        return lines;
    }
}
