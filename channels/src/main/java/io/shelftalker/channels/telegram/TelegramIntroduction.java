package io.shelftalker.channels.telegram;

import io.shelftalker.channels.PlainText;
import io.shelftalker.core.command.Command;
import io.shelftalker.core.command.CommandSpec;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.schedule.Activity;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.i18n.PlainLetters;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Tells Telegram at every start what the bot can do, in each language, and where its updates go. */
@Singleton
final class TelegramIntroduction implements Activity {
    private static final Logger log = LoggerFactory.getLogger(TelegramIntroduction.class);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final TelegramAccounts accounts;
    private final Commands commands;
    private final Phrasebooks phrasebooks;
    private final Optional<String> publicUrl;
    private final InstantSource clock;
    private final Set<TelegramBot> known = new HashSet<>();
    private final Map<TelegramBot, Instant> failed = new HashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread introducing;

    TelegramIntroduction(
            TelegramAccounts accounts,
            Commands commands,
            Phrasebooks phrasebooks,
            WebConfiguration web,
            InstantSource clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.commands = commands;
        this.phrasebooks = phrasebooks;
        this.publicUrl = web.publicUrl();
    }

    @Override
    public void start() {
        introducing = Thread.ofVirtual().name("telegram-introduction").start(this::meet);
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread running = introducing;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Goes on looking, since bots are added while the application runs. */
    private void meet() {
        try {
            do {
                introduceNew();
            } while (!stopping.await(LOOK.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void introduceNew() {
        try {
            List<TelegramBot> all = accounts.all();
            known.stream().filter(bot -> !all.contains(bot)).forEach(gone -> takeLeave(gone, all));
            known.retainAll(all);
            failed.keySet().retainAll(all);
            all.stream().filter(bot -> !known.contains(bot) && isDue(bot)).forEach(this::introduceOnce);
        } catch (RuntimeException failure) {
            log.warn("The bots on Telegram are not known yet: {}", failure.getMessage());
        }
    }

    private void introduceOnce(TelegramBot bot) {
        try {
            introduce(bot);
            known.add(bot);
            log.info("Telegram knows {}", bot.account());
        } catch (TelegramApiException | RuntimeException failure) {
            failed.put(bot, clock.instant());
            log.warn(
                    "Telegram could not be told about {}: {}",
                    bot.account(),
                    bot.account().redacted(String.valueOf(failure.getMessage())));
        }
    }

    /** Telegram is not to go on posting what a removed bot is told, unless somebody else has it post elsewhere by now. */
    private void takeLeave(TelegramBot gone, List<TelegramBot> staying) {
        boolean goesOn = staying.stream()
                .anyMatch(bot -> bot.account().token().equals(gone.account().token()));
        if (goesOn || gone.account().mode() != TelegramAccount.Mode.WEBHOOK || publicUrl.isEmpty()) {
            return;
        }
        try {
            String posted = gone.client().execute(new GetWebhookInfo()).getUrl();
            if (address(publicUrl.get(), gone).equals(posted)) {
                gone.client().execute(DeleteWebhook.builder().build());
                log.info("Telegram posts nothing for {} any more", gone.account());
            }
        } catch (TelegramApiException failure) {
            log.warn(
                    "Telegram goes on posting for {}, which was removed: {}",
                    gone.account(),
                    gone.account().redacted(String.valueOf(failure.getMessage())));
        }
    }

    private boolean isDue(TelegramBot bot) {
        return !failed.getOrDefault(bot, Instant.EPOCH).plus(AGAIN).isAfter(clock.instant());
    }

    private void introduce(TelegramBot bot) throws TelegramApiException {
        bot.isCalled(bot.client().execute(new GetMe()).getUserName());
        if (bot.account().mode() == TelegramAccount.Mode.WEBHOOK) {
            setWebhook(bot);
        }
        // The first language serves everybody whose own is none of ours.
        describe(bot, Phrasebooks.LANGUAGES.getFirst(), null);
        for (Locale language : Phrasebooks.LANGUAGES.subList(1, Phrasebooks.LANGUAGES.size())) {
            describe(bot, language, language.getLanguage());
        }
    }

    /** Where Telegram posts what a bot is told. */
    static String address(String publicUrl, TelegramBot bot) {
        return publicUrl + "/telegram/" + bot.account().account().name();
    }

    private void setWebhook(TelegramBot bot) throws TelegramApiException {
        if (publicUrl.isEmpty()) {
            log.warn("shelftalker.public-url is not set: Telegram is not told where to post updates");
            return;
        }
        bot.client()
                .execute(SetWebhook.builder()
                        .url(address(publicUrl.get(), bot))
                        .secretToken(bot.account().secret().orElseThrow().newest())
                        .allowedUpdates(TelegramUpdates.ALLOWED)
                        .build());
    }

    private void describe(TelegramBot bot, Locale language, @Nullable String code) throws TelegramApiException {
        Phrasebook book = phrasebooks.book(language, ZoneOffset.UTC);
        List<BotCommand> menu = menu(book, language, _ -> true);
        List<BotCommand> forAdmins = menu(book, language, spec -> !spec.is(CommandSpec.Mark.PRIVATE));
        List<BotCommand> inGroups =
                menu(book, language, spec -> !spec.is(CommandSpec.Mark.PRIVATE) && !spec.is(CommandSpec.Mark.ADMINS));
        setCommands(bot, menu, new BotCommandScopeDefault(), code);
        setCommands(bot, inGroups, new BotCommandScopeAllGroupChats(), code);
        setCommands(bot, forAdmins, new BotCommandScopeAllChatAdministrators(), code);
        String description = text(book, "channels.telegram.description", TelegramProfile.DESCRIPTION.value());
        if (!description.equals(bot.client().execute(new GetMyDescription(code)).getDescription())) {
            bot.client().execute(new SetMyDescription(description, code));
        }
        String brief = text(book, "channels.telegram.short", TelegramProfile.SHORT_DESCRIPTION.value());
        if (!brief.equals(bot.client().execute(new GetMyShortDescription(code)).getShortDescription())) {
            bot.client().execute(new SetMyShortDescription(brief, code));
        }
    }

    /** Telegram lets bots change what they say of themselves only so often: what it knows already is not said again. */
    private static void setCommands(
            TelegramBot bot, List<BotCommand> menu, BotCommandScope scope, @Nullable String code)
            throws TelegramApiException {
        if (!menu.equals(bot.client().execute(new GetMyCommands(scope, code)))) {
            bot.client().execute(new SetMyCommands(menu, scope, code));
        }
    }

    private List<BotCommand> menu(Phrasebook book, Locale language, Predicate<CommandSpec> wanted) {
        return commands.all().stream()
                .map(Command::spec)
                .filter(spec -> !spec.is(CommandSpec.Mark.HIDDEN) && Role.GUEST.may(spec.permission()))
                .filter(wanted)
                .map(spec -> new BotCommand(
                        PlainLetters.of(commands.shown(spec, language)),
                        text(book, "command." + spec.name() + ".help", TelegramProfile.COMMAND_HELP.value())))
                .limit(TelegramProfile.COMMANDS.value())
                .toList();
    }

    private static String text(Phrasebook book, String key, int limit) {
        return PlainText.shortened(book.text(Phrase.of(key)), limit);
    }
}
