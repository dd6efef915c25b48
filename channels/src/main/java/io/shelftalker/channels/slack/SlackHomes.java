package io.shelftalker.channels.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.view.View;
import io.shelftalker.channels.ReplyPicture;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Delivery;
import io.shelftalker.core.channel.Outgoing;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Publishes people's pages. Each is published over the version that this process knows: if another has published since,
 * Slack says so, and the row is settled for later under its claim, so that whoever lost the claim meanwhile overwrites
 * nothing newer.
 */
final class SlackHomes {
    private static final int MOST = 10_000;
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final Losses losses;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> hashes = new LinkedHashMap<>();

    SlackHomes(Losses losses) {
        this.losses = losses;
    }

    Delivery publish(SlackBot bot, Outgoing outgoing, SlackViews views) {
        String person = outgoing.replaces().orElse("");
        if (person.isEmpty()) {
            return new Delivery.Refused("A page is somebody's");
        }
        try {
            SlackMessage page = views.page(outgoing);
            if (ReplyPicture.all(outgoing.reply()).stream().anyMatch(picture -> !SlackMenu.isOpenable(picture))) {
                losses.add(outgoing, Loss.PICTURE_UNREACHABLE);
            }
            ViewsPublishResponse answer = attempt(bot, person, SlackViews.home(outgoing, page));
            if (page.hasPictures() && "invalid_arguments".equals(answer.getError())) {
                losses.add(outgoing, Loss.PICTURE_REFUSED);
                answer = attempt(bot, person, SlackViews.home(outgoing, page.withoutPictures()));
            }
            return answer.isOk()
                    ? published(bot, person, answer.getView().getHash())
                    : refused(bot, person, String.valueOf(answer.getError()));
        } catch (SlackApiException failure) {
            return SlackAnswer.of(failure).delivery(bot.account());
        } catch (IOException failure) {
            return SlackAnswer.of(failure).delivery(bot.account());
        }
    }

    private ViewsPublishResponse attempt(SlackBot bot, String person, View view) throws IOException, SlackApiException {
        return bot.client()
                .viewsPublish(ViewsPublishRequest.builder()
                        .userId(person)
                        .view(view)
                        .hash(hash(bot, person).orElse(null))
                        .build());
    }

    private Delivery published(SlackBot bot, String person, @Nullable String hash) {
        bot.standing().hasHome(true);
        lock.lock();
        try {
            if (hash != null) {
                hashes.put(key(bot, person), hash);
            }
            if (hashes.size() > MOST) {
                hashes.remove(hashes.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
        return new Delivery.Sent(Optional.empty());
    }

    private Delivery refused(SlackBot bot, String person, String error) {
        if (!error.equals("hash_conflict")) {
            bot.standing().hasHome(!error.equals("not_enabled"));
            return SlackAnswer.of(error, "").delivery(bot.account());
        }
        lock.lock();
        try {
            hashes.remove(key(bot, person));
        } finally {
            lock.unlock();
        }
        return new Delivery.RetryAfter(AT_ONCE, error);
    }

    private Optional<String> hash(SlackBot bot, String person) {
        lock.lock();
        try {
            return Optional.ofNullable(hashes.get(key(bot, person)));
        } finally {
            lock.unlock();
        }
    }

    private static String key(SlackBot bot, String person) {
        return bot.account().account().id().value() + " " + person;
    }
}
