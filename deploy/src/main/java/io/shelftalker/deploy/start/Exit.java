package io.shelftalker.deploy.start;

/** How the application ends, for scripts. */
public enum Exit {
    DONE(0),
    /** It did not succeed. */
    FAILED(1),
    /** The command line cannot be meant ({@code EX_USAGE} of sysexits.h). */
    USAGE(64),
    /** The configuration cannot be meant ({@code EX_CONFIG} of sysexits.h). */
    CONFIGURATION(78);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
