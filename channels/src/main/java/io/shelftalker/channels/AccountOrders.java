package io.shelftalker.channels;

import io.micronaut.http.HttpStatus;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.web.Answer;
import io.shelftalker.core.web.ApiJson;
import io.shelftalker.core.web.Caller;
import io.shelftalker.core.web.Refusal;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Connects the accounts that programs want connected, as {@code /accounts add} does for people. */
@Singleton
final class AccountOrders {
    private final Enrolment enrolment;
    private final Phrasebooks phrasebooks;
    private final ApiJson json;

    AccountOrders(Enrolment enrolment, Phrasebooks phrasebooks, ApiJson json) {
        this.enrolment = enrolment;
        this.phrasebooks = phrasebooks;
        this.json = json;
    }

    /** An account that its platform lets in. */
    record Admitted(Platform platform, Enrolment.Candidate candidate) {}

    /**
     * Asks the platform.
     *
     * @throws Refusal if what is asked for cannot be kept; it has nothing of the credentials
     */
    Admitted admit(Caller caller, AccountBody.Request wanted) {
        Platform platform = enrolment
                .platform(wanted.channel())
                .orElseThrow(() -> Refusal.unprocessable(
                        "channel-unknown",
                        "Accounts can be added on "
                                + enrolment.platforms().stream()
                                        .map(Platform::channel)
                                        .collect(Collectors.joining(", "))
                                + "."));
        if (!Enrolment.isName(wanted.name())) {
            throw refused(caller, "name-invalid", Phrase.of("channels.accounts.bad-name"));
        }
        if (wanted.name().equals(AccountBook.DEFAULT)) {
            throw refused(caller, "account-configured", Phrase.of("channels.accounts.configured", wanted.name()));
        }
        try {
            Credentials credentials = platform.read(wanted.credentials());
            return new Admitted(
                    platform, enrolment.identify(caller.actor().workspace(), platform, wanted.name(), credentials));
        } catch (IllegalArgumentException unclear) {
            throw refused(caller, "credentials-invalid", platform.form());
        } catch (Platform.NotAdmitted notAdmitted) {
            Phrase why = Phrase.of("channels.accounts.refused", platform.channel(), notAdmitted.reason());
            throw refused(caller, "account-not-admitted", why);
        }
    }

    /** Keeps an account, or gives it other credentials. */
    Answer keep(Handle handle, Caller caller, Admitted admitted) {
        Account wanted = admitted.candidate().account();
        boolean known = enrolment.all(handle).stream()
                .anyMatch(account -> account.channel().equals(wanted.channel())
                        && account.name().equals(wanted.name()));
        Account kept = enrolment
                .keep(handle, caller.actor(), admitted.candidate())
                .orElseThrow(() -> new Refusal(
                        HttpStatus.CONFLICT,
                        "name-taken",
                        text(caller, Phrase.of("channels.accounts.taken", wanted.name()))));
        AccountBody body = new AccountBody(
                kept.channel(),
                kept.name(),
                Optional.of(admitted.candidate().called()),
                Optional.of(text(caller, admitted.platform().next(kept))).filter(next -> !next.isEmpty()));
        return known
                ? Answer.ok(json.write(body))
                : Answer.created(json.write(body), AccountsResource.PATH + "/" + body.key());
    }

    private Refusal refused(Caller caller, String code, Phrase why) {
        return Refusal.unprocessable(code, text(caller, why));
    }

    private String text(Caller caller, Phrase phrase) {
        return phrasebooks.book(caller.actor().locale(), caller.actor().zone()).text(phrase);
    }
}
