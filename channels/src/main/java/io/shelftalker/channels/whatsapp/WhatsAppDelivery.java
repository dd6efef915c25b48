package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.ReplyPicture;
import io.shelftalker.channels.Rests;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends the messages that a reply has become, going on where an earlier attempt ended. */
@Singleton
final class WhatsAppDelivery {
    /** How long to wait when WhatsApp or Twilio does not say how long. */
    static final Duration BACK_OFF = Duration.ofSeconds(10);

    /** How long to wait when an operator has to act. */
    private static final Duration OPERATOR = Duration.ofMinutes(5);

    private static final String RESTS = "Twilio asks to wait";

    private final SentParts sent;
    private final WhatsAppContents contents;
    private final WhatsAppPeople people;
    /** Twilio means all messages of an account, whoever they are for. */
    private final Rests<AccountId> rests;

    private final Losses losses;

    WhatsAppDelivery(
            SentParts sent, WhatsAppContents contents, WhatsAppPeople people, InstantSource clock, Losses losses) {
        this.sent = sent;
        this.contents = contents;
        this.people = people;
        this.rests = new Rests<>(clock);
        this.losses = losses;
    }

    /** How sending ended. */
    sealed interface Ended {
        /** As the courier understands it. */
        record As(Delivery delivery) implements Ended {}

        /** WhatsApp takes nothing but a template now. */
        record OutsideWindow() implements Ended {}
    }

    /** @param first the number of the first message's part; the others follow */
    Ended send(WhatsAppBot bot, Outgoing outgoing, List<WhatsAppMessage> messages, int first) {
        if (first == 0 && isWithoutItsPicture(outgoing, messages)) {
            losses.add(outgoing, Loss.PICTURE_UNREACHABLE);
        }
        Account account = bot.account().account();
        Map<Integer, SentParts.Part> before = sent.of(account, outgoing.idempotencyKey());
        Ended last = new Ended.As(new Delivery.Sent(Optional.empty()));
        for (int index = 0; index < messages.size(); index++) {
            int number = first + index;
            Optional<SentParts.Part> part = Optional.ofNullable(before.get(number));
            last = part.filter(done -> !done.failed()).isPresent()
                    ? new Ended.As(new Delivery.Sent(part.map(SentParts.Part::sid)))
                    : part(bot, outgoing, again(outgoing, messages.get(index), part), number);
            if (!(last instanceof Ended.As(Delivery.Sent _))) {
                return last;
            }
        }
        return last;
    }

    private static boolean isWithoutItsPicture(Outgoing outgoing, List<WhatsAppMessage> messages) {
        return ReplyPicture.of(outgoing.reply()).isPresent()
                && messages.stream().noneMatch(WhatsAppMessage.Picture.class::isInstance);
    }

    /** A picture that WhatsApp could not have is left out, its words are not. */
    private WhatsAppMessage again(Outgoing outgoing, WhatsAppMessage message, Optional<SentParts.Part> before) {
        boolean noPicture = before.filter(
                        part -> TwilioError.of(part.error(), "").meaning() == TwilioError.Meaning.PICTURE)
                .isPresent();
        if (!noPicture || !(message instanceof WhatsAppMessage.Picture picture)) {
            return message;
        }
        losses.add(outgoing, Loss.PICTURE_REFUSED);
        return picture.withoutPicture();
    }

    /** Sends nothing of the account's for a while, as Twilio has said of one message that it came too soon. */
    void rest(Account account) {
        rests.rest(account.id(), BACK_OFF);
    }

    private static Ended resting(Duration pause, String reason) {
        return new Ended.As(new Delivery.RetryAfter(pause, reason, Delivery.Scope.ACCOUNT));
    }

    private Ended part(WhatsAppBot bot, Outgoing outgoing, WhatsAppMessage message, int number) {
        Optional<Duration> rest = rests.left(bot.account().account().id());
        if (rest.isPresent()) {
            return resting(rest.get(), RESTS);
        }
        WhatsAppAttempt attempt = new WhatsAppAttempt(bot, outgoing.address().chat(), outgoing.locale(), message);
        WhatsAppAttempt.Result result = repaired(outgoing, attempt, through(attempt));
        if (!(result instanceof WhatsAppAttempt.Result.Done(String sid))) {
            return ended(attempt, result);
        }
        SentParts.Part part = new SentParts.Part(number, sid, false, 0);
        // Its status may have overtaken the answer.
        return sent.add(bot.account().account(), attempt.to(), outgoing.idempotencyKey(), part)
                .map(code -> failed(attempt, TwilioError.of(code, "")))
                .orElseGet(() -> new Ended.As(new Delivery.Sent(Optional.of(sid))));
    }

    /** What can be mended at once is: a Content resource that is gone, a picture that cannot be had. */
    private WhatsAppAttempt.Result repaired(Outgoing outgoing, WhatsAppAttempt attempt, WhatsAppAttempt.Result result) {
        if (!(result instanceof WhatsAppAttempt.Result.Failed(TwilioError error))) {
            return result;
        }
        if (error.meaning() == TwilioError.Meaning.CONTENT_UNKNOWN
                && attempt.message() instanceof WhatsAppMessage.Tappable tappable) {
            contents.forget(attempt.bot().account().account(), attempt.language(), tappable.shape());
            return through(attempt);
        }
        if (error.meaning() != TwilioError.Meaning.PICTURE
                || !(attempt.message() instanceof WhatsAppMessage.Picture picture)) {
            return result;
        }
        losses.add(outgoing, Loss.PICTURE_REFUSED);
        return through(attempt.with(picture.withoutPicture()));
    }

    private WhatsAppAttempt.Result through(WhatsAppAttempt attempt) {
        return attempt.through(shape -> contents.sid(attempt.bot(), attempt.language(), shape));
    }

    private Ended ended(WhatsAppAttempt attempt, WhatsAppAttempt.Result result) {
        return switch (result) {
            case WhatsAppAttempt.Result.Done done -> new Ended.As(new Delivery.Sent(Optional.of(done.sid())));
            case WhatsAppAttempt.Result.Wait wait -> new Ended.As(new Delivery.RetryAfter(wait.pause(), wait.reason()));
            case WhatsAppAttempt.Result.Rest rest -> {
                rests.rest(attempt.bot().account().account().id(), rest.pause());
                yield resting(rest.pause(), RESTS);
            }
            case WhatsAppAttempt.Result.Lost lost -> new Ended.As(new Delivery.Unknown(lost.reason()));
            case WhatsAppAttempt.Result.Failed failed -> failed(attempt, failed.error());
        };
    }

    private Ended failed(WhatsAppAttempt attempt, TwilioError error) {
        Account account = attempt.bot().account().account();
        return switch (error.meaning()) {
            case OUTSIDE_WINDOW -> {
                people.close(account, attempt.to());
                yield new Ended.OutsideWindow();
            }
            case REST -> {
                rest(account);
                yield resting(BACK_OFF, error.told());
            }
            case WAIT -> new Ended.As(new Delivery.RetryAfter(BACK_OFF, error.told()));
            case OPERATOR -> new Ended.As(new Delivery.RetryAfter(OPERATOR, error.told()));
            case UNWANTED -> {
                people.suppress(account, attempt.to(), Suppression.BLOCKED);
                yield new Ended.As(new Delivery.Unreachable(error.told()));
            }
            case NOBODY -> new Ended.As(new Delivery.Unreachable(error.told()));
            case CONTENT_UNKNOWN, PICTURE, REFUSED -> new Ended.As(new Delivery.Refused(error.told()));
        };
    }
}
