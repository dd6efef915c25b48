package io.shelftalker.testkit.telegram;

import io.shelftalker.testkit.platform.RequestLog;
import io.shelftalker.testkit.platform.Violation;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Everything that Telegram knows: bots, people, chats, the time, and what went wrong. */
final class Cloud {
    private static final int KEPT_MESSAGES = 10_000;

    private final InstantSource clock;
    private final RequestLog log = new RequestLog();
    private final Tally sent = new Tally();
    private final List<Bot> bots = new CopyOnWriteArrayList<>();
    private final Map<String, Bot> byToken = new ConcurrentHashMap<>();
    private final Map<Long, Account> accounts = new ConcurrentHashMap<>();
    private final Map<PrivateKey, PrivateRoom> privateRooms = new ConcurrentHashMap<>();
    private final Map<Long, GroupRoom> groups = new ConcurrentHashMap<>();
    private final HttpClient webhooks = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile FloodLimits floodLimits = FloodLimits.telegram();
    private volatile Duration webhookRetry = Duration.ofSeconds(1);
    private volatile int keptMessages = KEPT_MESSAGES;
    private volatile LongConsumer onAcknowledged = nanos -> {};

    private record PrivateKey(long bot, long person) {}

    Cloud(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    RequestLog log() {
        return log;
    }

    Tally sent() {
        return sent;
    }

    int keptMessages() {
        return keptMessages;
    }

    void keepMessages(int perChat) {
        keptMessages = perChat;
    }

    void floodLimits(FloodLimits limits) {
        floodLimits = limits;
        bots.forEach(bot -> bot.flood().limits(limits));
    }

    Duration webhookRetry() {
        return webhookRetry;
    }

    void webhookRetry(Duration first) {
        webhookRetry = first;
    }

    Bot register(String token, String username) {
        if (!token.matches("\\d+:.+")) {
            throw new IllegalArgumentException("A token is a number, a colon and a secret, unlike " + token);
        }
        Bot bot = new Bot(token, username, floodLimits);
        bots.add(bot);
        byToken.put(token, bot);
        return bot;
    }

    Optional<Bot> bot(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** The bot that people talk to when they are not told otherwise: the one registered first. */
    Bot firstBot() {
        return bots.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Register a bot first: telegram.bot(token, username)"));
    }

    Account account(long id, String name, String language) {
        return accounts.computeIfAbsent(id, key -> new Account(key, name, language));
    }

    PrivateRoom privateRoom(Bot bot, Account person) {
        return privateRooms.computeIfAbsent(new PrivateKey(bot.id(), person.id()), key -> new PrivateRoom(person));
    }

    void add(GroupRoom group) {
        groups.put(group.id(), group);
    }

    /** The chat of this id as the bot sees it, or Telegram's refusal. */
    Room room(Bot bot, String chatId) {
        if (chatId.isEmpty()) {
            throw Refused.badRequest("chat_id is empty");
        }
        if (!chatId.matches("-?\\d{1,18}")) {
            throw Refused.badRequest("chat not found");
        }
        long id = Long.parseLong(chatId);
        @Nullable Room room = id < 0 ? groups.get(id) : privateRoom(bot, id);
        if (room == null) {
            throw Refused.badRequest("chat not found");
        }
        return room;
    }

    WebhookDelivery webhook(WebhookSettings settings) {
        return new WebhookDelivery(
                settings,
                webhooks,
                clock,
                nanos -> onAcknowledged.accept(nanos),
                wrong -> log.add(new Violation(now(), "webhook", wrong)));
    }

    /** Pressed buttons that have turned until the person's client gave up. */
    List<Violation> unanswered() {
        return bots.stream()
                .flatMap(bot -> bot.presses().unanswered(now()).stream())
                .map(press -> new Violation(now(), "answerCallbackQuery", "Press " + press + " was never answered"))
                .toList();
    }

    void onAcknowledged(LongConsumer listener) {
        onAcknowledged = listener;
    }

    void close() {
        bots.forEach(bot -> bot.updates().detach());
        webhooks.shutdownNow();
    }

    private @Nullable Room privateRoom(Bot bot, long personId) {
        @Nullable Account account = accounts.get(personId);
        return account == null ? null : privateRoom(bot, account);
    }
}
