package io.shelftalker.channels.telegram;

import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.NoneAdded;
import io.shelftalker.channels.chart.Charts;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.command.DeepLinks;
import io.shelftalker.core.conversation.Inquiries;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.channel.Stage;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Violation;
import io.shelftalker.testkit.telegram.Bot;
import io.shelftalker.testkit.telegram.ChatMessage;
import io.shelftalker.testkit.telegram.FakeTelegram;
import io.shelftalker.testkit.telegram.FloodLimits;
import io.shelftalker.testkit.telegram.Person;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** A fake Telegram with one bot of ours and one person who has started it. */
final class TelegramStage implements Stage, AutoCloseable {
    static final String TOKEN = "4711:SecretOfTheBot";
    static final Account ACCOUNT = new Account(new AccountId(7), new WorkspaceId(1), "telegram", "default");

    /** Links of the form {@code p_17} lead to things. */
    static final DeepLinks LINKS =
            new DeepLinks(new Commands(List.of(new ShowCommand()), Phrasebooks.load(InstantSource.system())));

    final FakeTelegram telegram = FakeTelegram.start().flood(FloodLimits.none());
    final Bot bot = telegram.bot(TOKEN, "shelf_test_bot");
    final Person person = telegram.person(42, "Ada", "en").hasStarted();
    final List<Loss> losses = new CopyOnWriteArrayList<>();
    final BlockingQueue<Inbound> received = new LinkedBlockingQueue<>();
    final Map<URI, byte[]> pictures = new HashMap<>();
    final TelegramAccounts accounts = accounts(settings("polling"));
    final Phrasebooks phrasebooks = Phrasebooks.load(InstantSource.system());
    final Map<String, Inquiries.Answer> inquiries = new HashMap<>();
    final TelegramReception reception = new TelegramReception(
            received::add,
            new TelegramInline(
                    inquired -> Optional.ofNullable(inquiries.get(inquired.query() + inquired.offset())),
                    new TelegramResults(phrasebooks),
                    LINKS),
            InstantSource.system());
    final TelegramChannel channel = new TelegramChannel(
            accounts,
            new TelegramComposer(new TelegramRenderer(phrasebooks, LINKS), new Charts(NoLosses.HERE), phrasebooks),
            url -> Optional.ofNullable(pictures.get(url)),
            new Relocation(received::add, InstantSource.system()),
            (outgoing, loss) -> losses.add(loss));

    /** A bot that the environment configures, and nobody added another. */
    static TelegramAccounts accounts(TelegramSettings settings) {
        return new TelegramAccounts(
                settings, new TelegramServer(settings.apiUrl()), (channel, name) -> ACCOUNT, new NoneAdded());
    }

    TelegramSettings settings(String mode) {
        return new TelegramSettings(
                TOKEN, Optional.of("secret"), mode, telegram.uri().toString());
    }

    @Override
    public TelegramChannel channel() {
        return channel;
    }

    @Override
    public Address address() {
        return new Address(ACCOUNT.id(), Long.toString(person.id()));
    }

    @Override
    public List<String> shown() {
        return person.chat().messages().stream().map(ChatMessage::text).toList();
    }

    @Override
    public List<String> buttons() {
        return person.chat().lastMessage().labels();
    }

    @Override
    public Inbound press(String label) {
        person.presses(label);
        return next();
    }

    /** The next inbound event, asked for as polling does. */
    Inbound next() {
        takeAll();
        return received.remove();
    }

    /** Takes what has come in, as polling does. */
    void takeAll() {
        TelegramBot ours = accounts.all().getFirst();
        try {
            for (Update update : ours.client().execute(new PollUpdates(new UpdateReader(), 0, 5))) {
                reception.receive(ours, update);
            }
        } catch (TelegramApiException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void meets(Trouble trouble) {
        switch (trouble) {
            case SLOW_DOWN -> telegram.next("sendMessage", Fault.tooManyRequests(PAUSE.toSeconds()));
            case GONE -> person.blocks();
            case LOST_ANSWER -> telegram.next("sendMessage", Fault.losesAnswer());
        }
    }

    @Override
    public Optional<String> exempt(Trouble trouble) {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        return telegram.violations().stream().map(Violation::toString).toList();
    }

    @Override
    public void close() {
        accounts.close();
        telegram.close();
    }
}
