package io.shelftalker.channels.telegram;

import io.shelftalker.channels.ReplyPicture;
import io.shelftalker.channels.SentMessages;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.ChannelProfile;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Outgoing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Sends replies to Telegram. */
@Singleton
final class TelegramChannel implements Channel {
    static final String NAME = "telegram";

    private final TelegramAccounts accounts;
    private final TelegramComposer composer;
    private final Pictures pictures;
    private final Relocation relocation;
    private final Losses losses;
    private final SentMessages sent = new SentMessages();
    private final TelegramMembers members = new TelegramMembers();

    TelegramChannel(
            TelegramAccounts accounts,
            TelegramComposer composer,
            Pictures pictures,
            Relocation relocation,
            Losses losses) {
        this.accounts = accounts;
        this.composer = composer;
        this.pictures = pictures;
        this.relocation = relocation;
        this.losses = losses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ChannelProfile profile() {
        return TelegramProfile.PROFILE;
    }

    @Override
    public void typing(Address chat) {
        accounts.bot(chat.account()).ifPresent(bot -> TelegramTyping.show(bot, TelegramChat.of(chat.chat())));
    }

    @Override
    public GroupRole role(Address group, String person) {
        return accounts.bot(group.account())
                .map(bot -> members.role(bot, group, person))
                .orElse(GroupRole.UNKNOWN);
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        Optional<TelegramBot> bot = accounts.bot(outgoing.address().account());
        if (bot.isEmpty()) {
            return accounts.unspoken(outgoing.address().account());
        }
        List<TelegramMessage> messages = composer.compose(outgoing, bot.get().username());
        if (ReplyPicture.of(outgoing.reply()).isPresent()
                && messages.stream().noneMatch(TelegramMessage::showsPicture)) {
            losses.add(outgoing, Loss.PICTURE_UNREACHABLE);
        }
        TelegramChat chat = TelegramChat.of(outgoing.address().chat());
        List<String> before = sent.of(outgoing);
        Delivery last = new Delivery.Sent(before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()));
        for (int index = before.size(); index < messages.size(); index++) {
            TelegramMessage message = messages.get(index);
            Optional<Integer> edits = index == 0 ? replaced(outgoing) : Optional.empty();
            last = bot.get()
                    .rests()
                    .left(chat.id())
                    .<Delivery>map(rest -> new Delivery.RetryAfter(rest, "Telegram asks to wait in this chat"))
                    .orElseGet(() -> attempt(bot.get(), outgoing, message, edits));
            if (!(last instanceof Delivery.Sent done)) {
                return Delivery.after(sent.of(outgoing), last);
            }
            sent.add(outgoing, done.message().orElse(""));
        }
        return last;
    }

    private static Optional<Integer> replaced(Outgoing outgoing) {
        return outgoing.replaces().filter(id -> id.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    private Delivery attempt(TelegramBot bot, Outgoing outgoing, TelegramMessage message, Optional<Integer> edits) {
        Optional<String> known = message.picture().flatMap(bot.photos()::of);
        return attempt(
                bot,
                outgoing,
                new TelegramAttempt(
                        TelegramChat.of(outgoing.address().chat()), message, edits, false, message.drawn(), known));
    }

    /** Every further attempt asks for less than the one before, so this ends. */
    private Delivery attempt(TelegramBot bot, Outgoing outgoing, TelegramAttempt attempt) {
        try {
            TelegramAttempt.Shown shown = attempt.through(bot.client());
            attempt.message().picture().ifPresent(url -> shown.photo()
                    .ifPresent(file -> bot.photos().keep(url, file)));
            return new Delivery.Sent(Optional.of(shown.message()));
        } catch (TelegramApiException failure) {
            if (failure.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return after(TelegramAnswer.of(failure), bot, outgoing, attempt);
        }
    }

    private Delivery after(TelegramAnswer answer, TelegramBot bot, Outgoing outgoing, TelegramAttempt attempt) {
        return switch (answer) {
            case TelegramAnswer.Already already ->
                new Delivery.Sent(attempt.edits().map(String::valueOf));
            case TelegramAnswer.BadMarkup bad
            when !attempt.plain() -> {
                losses.add(outgoing, Loss.FORMATTING_REFUSED);
                yield attempt(bot, outgoing, attempt.asPlainText());
            }
            case TelegramAnswer.BadMarkup bad -> new Delivery.Refused(bad.reason());
            case TelegramAnswer.BadPicture bad -> otherPicture(bad, bot, outgoing, attempt);
            case TelegramAnswer.NotEditable no
            when attempt.edits().isPresent() -> attempt(bot, outgoing, attempt.anew());
            case TelegramAnswer.NotEditable no -> new Delivery.Refused(no.reason());
            case TelegramAnswer.Moved moved -> relocation.follow(bot.account().account(), attempt.chat(), moved.chat());
            case TelegramAnswer.Wait wait -> {
                bot.heed(attempt.chat().id(), wait);
                yield new Delivery.RetryAfter(wait.pause(), wait.reason());
            }
            case TelegramAnswer.Gone gone -> new Delivery.Unreachable(gone.reason());
            case TelegramAnswer.Refused refused -> new Delivery.Refused(refused.reason());
            case TelegramAnswer.Lost lost -> new Delivery.Unknown(bot.account().redacted(lost.reason()));
        };
    }

    private Delivery otherPicture(
            TelegramAnswer.BadPicture bad, TelegramBot bot, Outgoing outgoing, TelegramAttempt attempt) {
        if (!attempt.message().isPhoto()) {
            return new Delivery.Refused(bad.reason());
        }
        if (attempt.file().isPresent()) {
            attempt.message().picture().ifPresent(bot.photos()::forget);
            return attempt(bot, outgoing, attempt.fetching());
        }
        Optional<byte[]> fetched = attempt.upload().isPresent()
                ? Optional.empty()
                : pictures.fetch(attempt.message().picture().get());
        if (fetched.isEmpty()) {
            losses.add(outgoing, Loss.PICTURE_REFUSED);
        }
        return attempt(bot, outgoing, fetched.map(attempt::uploading).orElseGet(attempt::withoutPicture));
    }
}
