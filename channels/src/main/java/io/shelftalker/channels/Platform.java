package io.shelftalker.channels;

import io.shelftalker.core.channel.Account;
import io.shelftalker.i18n.Phrase;
import java.util.List;

/** A platform on which accounts can be added while the application runs: one bean for each. */
public interface Platform {
    /** As {@link io.shelftalker.core.channel.Channel#name()} says it. */
    String channel();

    /** What a person gives to add an account, in this order; those in brackets may be left out. */
    List<String> asked();

    /** What that is and looks like, or what must be done before anything can be given. */
    Phrase form();

    /**
     * What a person gave, completed with what they need not choose.
     *
     * @throws IllegalArgumentException if it is not of the {@link #form}; the message has nothing of what was given
     */
    Credentials read(List<String> given);

    /**
     * Asks the platform who the account is, which shows that the credentials are right.
     *
     * @return what the platform calls it, as in {@code @teashop_bot}
     * @throws NotAdmitted if the platform does not know them, or does not answer
     */
    String identify(Account account, Credentials credentials) throws NotAdmitted;

    /** What is left to do at the platform, if anything. */
    Phrase next(Account account);

    /** Why a platform does not let an account in; without secrets. */
    final class NotAdmitted extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Phrase reason;

        public NotAdmitted(Phrase reason) {
            super(reason.toString());
            this.reason = reason;
        }

        /** In the platform's own words. */
        public NotAdmitted(String reason) {
            this(Phrase.literal(reason));
        }

        public Phrase reason() {
            return reason;
        }
    }
}
