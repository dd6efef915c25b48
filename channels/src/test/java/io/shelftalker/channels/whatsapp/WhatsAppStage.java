package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.NoneAdded;
import io.shelftalker.channels.Shelf;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Accounts;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.conversation.OpenQuestions;
import io.shelftalker.core.database.DatabaseAway;
import io.shelftalker.core.delivery.LateOutcomes;
import io.shelftalker.core.delivery.Renewal;
import io.shelftalker.core.delivery.Renewals;
import io.shelftalker.core.json.Json;
import io.shelftalker.core.web.WebConfiguration;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.channel.Stage;
import io.shelftalker.testkit.database.TestDatabase;
import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Violation;
import io.shelftalker.testkit.twilio.Business;
import io.shelftalker.testkit.twilio.ChatMessage;
import io.shelftalker.testkit.twilio.Choices;
import io.shelftalker.testkit.twilio.FakeTwilio;
import io.shelftalker.testkit.twilio.Person;
import io.shelftalker.testkit.twilio.Rates;
import io.shelftalker.testkit.twilio.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fake Twilio with our sender and a person who has just written to it; the database is one for all stages. */
final class WhatsAppStage implements Stage, AutoCloseable {
    static final String SID = "AC00000000000000000000000000004711";
    static final String TOKEN = "8f742231b10e8888abcd99a1b2c385a5";
    static final String NEW_TOKEN = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    static final String PUBLIC = "https://shelf.example";
    static final String WEBHOOK = PUBLIC + "/whatsapp/default";
    static final String NUMBER = "+14155550100";

    final FakeTwilio twilio = FakeTwilio.start(Shelf.DATABASE.clock()).rates(Rates.none());
    final Business business = twilio.account(SID, TOKEN, NUMBER);
    final Person person = twilio.person("+33612345678", "Ada");
    final List<Loss> losses = new CopyOnWriteArrayList<>();
    /** What messages say by the time that they are shown, by their keys. */
    final Map<String, Reply> renewed = new ConcurrentHashMap<>();

    final BlockingQueue<Inbound> received = new LinkedBlockingQueue<>();
    final AtomicInteger awayFor = new AtomicInteger();
    private final WhatsAppReception reception;
    final Account account = Shelf.BEANS
            .getBean(Accounts.class)
            .register(Shelf.DATABASE.workspace(), WhatsAppChannel.NAME, "default" + Shelf.number());
    final WhatsAppAccounts accounts;
    final WhatsAppPeople people = new WhatsAppPeople(transactions());
    final WhatsAppWebhook webhook;
    final FarewellRounds rounds;
    final WhatsAppChannel channel;

    WhatsAppStage() {
        this(null);
    }

    /** @param template what the approved template says that is configured */
    WhatsAppStage(@Nullable String template) {
        this(template, TOKEN);
    }

    private WhatsAppStage(@Nullable String template, String tokens) {
        Phrasebooks phrasebooks = Phrasebooks.load(Shelf.DATABASE.clock());
        accounts = configured(tokens, Optional.ofNullable(template).map(business::template), Optional.of(PUBLIC));
        SentParts sent = new SentParts(transactions());
        OwedFarewells owed = new OwedFarewells(transactions());
        Farewell farewell = new Farewell(phrasebooks, owed);
        rounds = new FarewellRounds(accounts, owed, farewell);
        reception = new WhatsAppReception(
                this::take, Shelf.DATABASE.clock(), people, new OpenQuestions(transactions()), farewell);
        WhatsAppRenderer renderer = new WhatsAppRenderer(phrasebooks);
        WhatsAppComposer composer =
                new WhatsAppComposer(renderer, NoLosses.CHARTS, (outgoing, loss) -> losses.add(loss));
        WhatsAppDelivery delivery = new WhatsAppDelivery(
                sent,
                new WhatsAppContents(transactions()),
                people,
                Shelf.DATABASE.clock(),
                (outgoing, loss) -> losses.add(loss));
        WhatsAppStatuses statuses =
                new WhatsAppStatuses(transactions(), sent, people, delivery, Shelf.BEANS.getBean(LateOutcomes.class));
        webhook = new WhatsAppWebhook(accounts, reception, statuses);
        WhatsAppBacklog backlog = new WhatsAppBacklog(
                held(), composer, delivery, transactions(), () -> Shelf.BEANS.getBean(LateOutcomes.class));
        channel = new WhatsAppChannel(accounts, composer, delivery, people, backlog);
        business.postsTo(WEBHOOK, this::post).waitsFor(Duration.ofSeconds(3));
        person.says("hello");
        received.clear();
    }

    /** One whose token is being replaced. */
    static WhatsAppStage rotating() {
        return new WhatsAppStage(null, NEW_TOKEN + "," + TOKEN);
    }

    /** The account that the environment configures so. */
    WhatsAppAccounts configured(Optional<String> templates, Optional<String> publicUrl) {
        return configured(TOKEN, templates, publicUrl);
    }

    private WhatsAppAccounts configured(String tokens, Optional<String> templates, Optional<String> publicUrl) {
        return configured(
                new WhatsAppSettings(
                        SID,
                        Optional.of(tokens),
                        Optional.of(NUMBER),
                        templates,
                        Optional.of(twilio.uri().toString())),
                publicUrl);
    }

    /** The account that the environment configures so, sending from another number. */
    WhatsAppAccounts sendingFrom(String number) {
        return configured(
                new WhatsAppSettings(
                        SID,
                        Optional.of(TOKEN),
                        Optional.of(number),
                        Optional.empty(),
                        Optional.of(twilio.uri().toString())),
                Optional.of(PUBLIC));
    }

    private WhatsAppAccounts configured(WhatsAppSettings settings, Optional<String> publicUrl) {
        return new WhatsAppAccounts(
                settings,
                new TwilioHost(settings.apiUrl()),
                (channel, name) -> new Account(account.id(), account.workspace(), channel, name),
                new NoneAdded(),
                new WebConfiguration(publicUrl, Optional.empty()));
    }

    HeldReplies held() {
        Renewal renewal = (handle, workspace, key) -> Optional.ofNullable(renewed.get(key));
        return new HeldReplies(transactions(), new Json(), new Renewals(new Json(), List.of(renewal)));
    }

    static TestDatabase database() {
        return Shelf.DATABASE;
    }

    private static Transactions transactions() {
        return Shelf.DATABASE.transactions();
    }

    /** Hands a post to the webhook, as the server does. */
    private Acknowledged post(String path, Map<String, String> headers, byte[] body) {
        MutableHttpRequest<byte[]> request =
                HttpRequest.POST("/whatsapp/default" + (path.isEmpty() ? "" : "/" + path), body);
        headers.forEach(request::header);
        HttpResponse<?> response =
                path.isEmpty() ? webhook.messages("default", request) : webhook.status("default", request);
        return new Acknowledged(
                response.code(), response.getBody().map(Object::toString).orElse(""));
    }

    /** Keeps a status that Twilio reports of a message, and nothing that follows from it. */
    Optional<SentParts.Lost> reported(String sid, String status, int error) {
        MessageStatus known = MessageStatus.of(status).orElseThrow();
        return transactions().in(account.workspace(), handle -> new SentParts(transactions())
                .update(handle, account, sid, known, error));
    }

    /** What Twilio posts comes in once more. */
    void receives(Map<String, String> form) {
        reception.message(accounts.named("default").orElseThrow(), form);
    }

    /** Stores what comes in, unless the database is away for it. */
    private void take(Inbound inbound) {
        if (awayFor.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            throw DatabaseAway.of(new IllegalStateException(new SQLTransientConnectionException("away")))
                    .orElseThrow();
        }
        received.add(inbound);
    }

    /** What came in last; an error when nothing did. */
    Inbound next() {
        return received.remove();
    }

    @Override
    public WhatsAppChannel channel() {
        return channel;
    }

    @Override
    public Address address() {
        return new Address(account.id(), person.address());
    }

    @Override
    public List<String> shown() {
        business.awaitStatuses();
        return person.messages().stream().map(ChatMessage::text).toList();
    }

    @Override
    public List<String> buttons() {
        business.awaitStatuses();
        return Choices.of(person.lastMessage());
    }

    @Override
    public Inbound press(String label) {
        Choices.choose(person, person.lastMessage(), label);
        return next();
    }

    @Override
    public Inbound says(String text) {
        person.says(text);
        return next();
    }

    @Override
    public List<Inbound> isForged(String text) {
        Map<String, String> fields = person.fields("text", text);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        post(
                "",
                Map.of(WhatsAppSignature.HEADER, Signature.of(NEW_TOKEN, WEBHOOK, fields)),
                body.getBytes(StandardCharsets.UTF_8));
        return List.copyOf(received);
    }

    @Override
    public void meets(Trouble trouble) {
        switch (trouble) {
            case SLOW_DOWN -> twilio.next("messages", Fault.tooManyRequests(PAUSE.toSeconds()));
            case GONE -> business.handlesOptOuts();
            case LOST_ANSWER -> twilio.next("messages", Fault.losesAnswer());
        }
        if (trouble == Trouble.GONE) {
            person.hasOptedOut();
        }
    }

    @Override
    public Optional<String> exempt(Trouble trouble) {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        business.awaitStatuses();
        return twilio.violations().stream().map(Violation::toString).toList();
    }

    @Override
    public void close() {
        try {
            assertThat(complaints()).isEmpty();
        } finally {
            accounts.close();
            twilio.close();
        }
    }
}
