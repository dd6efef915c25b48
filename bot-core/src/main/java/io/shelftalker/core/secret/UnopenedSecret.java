package io.shelftalker.core.secret;

/** A secret that the master keys of this start do not open. */
public final class UnopenedSecret extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnopenedSecret(Place place, Throwable cause) {
        super(
                "The secret at " + place + " is not opened by SHELFTALKER_MASTER_KEY. If the key was replaced, set the"
                        + " new one and the earlier one behind it: NEW,OLD. If the earlier one is lost, give the secret"
                        + " anew.",
                cause);
    }
}
