package io.shelftalker.notifier.notice;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.delivery.Renewal;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** News, with the catalog as it is when somebody comes to read them. */
@Singleton
final class NewsRenewal implements Renewal {
    private static final Pattern KEY = Pattern.compile(Telling.KEYS + "(?<conversation>\\d{1,18}):.+");

    private final Notices notices;
    private final NewsReader reader;

    NewsRenewal(Notices notices, NewsReader reader) {
        this.notices = notices;
        this.reader = reader;
    }

    @Override
    public Optional<Reply> now(Handle handle, WorkspaceId workspace, String key) {
        Matcher chat = KEY.matcher(key);
        if (!chat.matches()) {
            return Optional.empty();
        }
        List<Pending> told =
                notices.toldIn(handle, new ConversationId(Long.parseLong(chat.group("conversation"))), key);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<News> news = reader.look(handle, workspace, told).news(told);
        return Optional.of(news.isEmpty() ? NewsReplies.none() : NewsReplies.of(news, key, reader.background(handle)));
    }
}
