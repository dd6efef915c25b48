package io.shelftalker.deploy.start;

/** The application cannot start, or go on, for a reason that one sentence tells to whoever started it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Exit exit;

    public Refused(Exit exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    public Exit exit() {
        return exit;
    }
}
