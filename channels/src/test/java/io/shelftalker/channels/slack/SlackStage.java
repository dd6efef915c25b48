package io.shelftalker.channels.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.shelftalker.channels.Intake;
import io.shelftalker.channels.NoLosses;
import io.shelftalker.channels.NoneAdded;
import io.shelftalker.channels.NoneInstalled;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.opinion.Opinion;
import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.command.Commands;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.channel.Stage;
import io.shelftalker.testkit.platform.Endpoint;
import io.shelftalker.testkit.platform.Fault;
import io.shelftalker.testkit.platform.Violation;
import io.shelftalker.testkit.slack.App;
import io.shelftalker.testkit.slack.ChatMessage;
import io.shelftalker.testkit.slack.FakeSlack;
import io.shelftalker.testkit.slack.Person;
import io.shelftalker.testkit.slack.Rates;
import io.shelftalker.testkit.slack.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/** A fake Slack with our app in one workspace and a person in it. */
final class SlackStage implements Stage, AutoCloseable {
    static final String TOKEN = "xoxb-4711-42-SecretOfTheBot";
    static final String APP_TOKEN = "xapp-1-A42-Secret";
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final Account ACCOUNT = new Account(new AccountId(7), new WorkspaceId(1), "slack", "default");

    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    final InstantSource clock = () -> Instant.now().plus(passed.get());
    final FakeSlack slack = FakeSlack.start(clock).rates(Rates.none());
    final App app = slack.app(TOKEN, SECRET, "T42");
    final Person person = slack.person("U42", "Ada", "en-US");
    final List<Loss> losses = new CopyOnWriteArrayList<>();
    final List<Opinion> opinions = new CopyOnWriteArrayList<>();
    final BlockingQueue<Inbound> received = new LinkedBlockingQueue<>();
    final SlackAccounts accounts = new SlackAccounts(
            settings(), new SlackServer(slack.uri().toString()), (channel, name) -> ACCOUNT, new NoneAdded(), clock);
    final SlackRenderer renderer = new SlackRenderer(Phrasebooks.load(InstantSource.system()));
    final SlackViews views = new SlackViews(renderer, Phrasebooks.load(InstantSource.system()));
    final SlackReception reception = reception(received::add);
    final SlackWebhook webhook = new SlackWebhook(accounts, reception, clock);
    final SlackChannel channel =
            new SlackChannel(accounts, renderer, views, NoLosses.CHARTS, (outgoing, loss) -> losses.add(loss));

    SlackStage() {
        app.postsTo(this::post);
    }

    /** Time goes by, for Slack and the app alike. */
    void pass(Duration time) {
        passed.updateAndGet(before -> before.plus(time));
    }

    SlackSettings settings() {
        return new SlackSettings(
                Optional.of(TOKEN),
                Optional.of(SECRET),
                Optional.of(APP_TOKEN),
                Optional.empty(),
                Optional.empty(),
                slack.uri().toString());
    }

    /** What takes in what Slack tells the app. */
    SlackReception reception(Intake intake) {
        Phrasebooks phrasebooks = Phrasebooks.load(InstantSource.system());
        SlackPresence presence = new SlackPresence(accounts, new NoneInstalled(), new NoneInstalled());
        SlackReader reader = new SlackReader(
                InstantSource.system(), (account, user) -> Optional.empty(), new Commands(List.of(), phrasebooks));
        return new SlackReception(
                intake,
                reader,
                presence,
                new SlackInvitation(phrasebooks),
                new SlackInteractions(intake, (account, opinion) -> opinions.add(opinion), reader, presence, views));
    }

    /** Hands a post to the webhook, as the server does. */
    Endpoint.Acknowledged post(String path, Map<String, String> headers, byte[] body) {
        MutableHttpRequest<byte[]> request = HttpRequest.POST("/slack/default/" + path, body);
        headers.forEach(request::header);
        HttpResponse<?> response =
                switch (path) {
                    case "events" -> webhook.events("default", request);
                    case "commands" -> webhook.commands("default", request);
                    default -> webhook.actions("default", request);
                };
        return new Endpoint.Acknowledged(
                response.code(), response.getBody().map(Object::toString).orElse(""));
    }

    /** What came in last; an error when nothing did. */
    Inbound next() {
        return received.remove();
    }

    @Override
    public SlackChannel channel() {
        return channel;
    }

    @Override
    public Address address() {
        return new Address(ACCOUNT.id(), person.chat().id());
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

    @Override
    public Inbound says(String text) {
        person.says(text);
        return next();
    }

    @Override
    public List<Inbound> isForged(String text) {
        byte[] body = ("{\"type\":\"event_callback\",\"team_id\":\"T42\",\"event_id\":\"Ev1\",\"event\":{\"type\":"
                        + "\"message\",\"channel_type\":\"im\",\"user\":\"U42\",\"ts\":\"1.1\",\"channel\":\""
                        + person.chat().id() + "\",\"text\":\"" + text + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                SlackSignature.TIMESTAMP,
                Long.toString(now),
                SlackSignature.SIGNATURE,
                Signature.of("guessed", now, body));
        post("events", headers, body);
        return List.copyOf(received);
    }

    @Override
    public void meets(Trouble trouble) {
        switch (trouble) {
            case SLOW_DOWN -> slack.next("chat.postMessage", Fault.tooManyRequests(PAUSE.toSeconds()));
            case GONE -> app.isUninstalled();
            case LOST_ANSWER -> slack.next("chat.postMessage", Fault.losesAnswer());
        }
    }

    @Override
    public Optional<String> exempt(Trouble trouble) {
        return Optional.empty();
    }

    @Override
    public List<String> complaints() {
        return slack.violations().stream().map(Violation::toString).toList();
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
        slack.close();
    }
}
