package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
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
import io.shelftalker.testkit.telegram.Press;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** A fake Telegram with one bot of ours and one person who has started it. */
final class TelegramStage implements Stage, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
    final TelegramWebhook webhook = new TelegramWebhook(accounts, reception);
    final TelegramChannel channel = new TelegramChannel(
            accounts,
            new TelegramComposer(new TelegramRenderer(phrasebooks, LINKS), new Charts(NoLosses.HERE), phrasebooks),
            url -> Optional.ofNullable(pictures.get(url)),
            new Relocation(received::add, InstantSource.system()),
            (outgoing, loss) -> losses.add(loss));

    /** A bot that the environment configures, and nobody added another. */
    static TelegramAccounts accounts(TelegramSettings settings) {
        return new TelegramAccounts(
                settings,
                new TelegramServer(settings.apiUrl()),
                (channel, name) -> ACCOUNT,
                new NoneAdded(),
                InstantSource.system());
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

    /** The button turns until it is answered, which comes before the work and yet beside it. */
    @Override
    public Inbound press(String label) {
        Press press = person.presses(label);
        Inbound pressed = next();
        press.awaitAnswer(PATIENCE);
        return pressed;
    }

    /** As it comes to a webhook. */
    @Override
    public Inbound says(String text) {
        try (WebhookDoor door = new WebhookDoor(webhook)) {
            accounts.all()
                    .getFirst()
                    .client()
                    .execute(SetWebhook.builder()
                            .url(door.address())
                            .secretToken("secret")
                            .build());
            BlockingQueue<Long> acknowledged = new LinkedBlockingQueue<>();
            telegram.onAcknowledged(acknowledged::add);
            person.says(text);
            assertThat(acknowledged.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the webhook's answer")
                    .isNotNull();
            return received.remove();
        } catch (TelegramApiException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public List<Inbound> isForged(String text) {
        byte[] update = ("{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"" + text
                        + "\",\"chat\":{\"id\":42,\"type\":\"private\"},\"from\":{\"id\":42,\"is_bot\":false,"
                        + "\"first_name\":\"Ada\"}}}")
                .getBytes(StandardCharsets.UTF_8);
        webhook.receive(
                "default", HttpRequest.POST("/telegram/default", update).header(TelegramWebhook.SECRET, "guess"));
        return List.copyOf(received);
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
        try {
            assertThat(complaints()).isEmpty();
        } finally {
            closeAfterFaults();
        }
    }

    /** Closes what was given faults, about which there is to be complained. */
    void closeAfterFaults() {
        accounts.close();
        telegram.close();
    }
}
