package io.shelftalker.testkit.twilio;

import io.shelftalker.testkit.platform.RequestLog;
import io.shelftalker.testkit.platform.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that Twilio knows: accounts, the time, and what went wrong. */
final class Cloud {
    private final InstantSource clock;
    private final RequestLog log = new RequestLog();
    private final Sids sids = new Sids();
    private final List<Business> businesses = new CopyOnWriteArrayList<>();
    private final Optional<TwilioSpecification> oracle = TwilioSpecification.find();
    private volatile Rates rates = Rates.twilio();

    Cloud(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    RequestLog log() {
        return log;
    }

    Sids sids() {
        return sids;
    }

    Optional<TwilioSpecification> oracle() {
        return oracle;
    }

    Rates rates() {
        return rates;
    }

    void rates(Rates next) {
        rates = next;
    }

    Business open(String accountSid, String authToken, String number) {
        Business business = new Business(this, accountSid, authToken, number);
        businesses.add(business);
        return business;
    }

    Optional<Business> business(String accountSid) {
        return businesses.stream()
                .filter(one -> one.accountSid().equals(accountSid))
                .findFirst();
    }

    /** Whom people talk to when they are not told otherwise: the account opened first. */
    Business firstBusiness() {
        return businesses.stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Open an account first: twilio.account(sid, token, number)"));
    }

    void violation(String method, String sentence) {
        log.add(new Violation(now(), method, sentence));
    }

    void close() {
        businesses.forEach(Business::close);
    }
}
