package io.shelftalker.channels.widget;

import io.shelftalker.core.channel.AccountId;
import io.shelftalker.core.conversation.ForgottenChats;
import io.shelftalker.core.schedule.Chore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Visitors who do not come back are forgotten, with what was said, unless they wait for news. */
@Singleton
final class ForgottenVisitors implements Chore {
    /** All of a night, where there is no crowd: each time, all messages are looked through. */
    private static final int AT_ONCE = 10_000;

    private final ForgottenChats chats;
    private final int days;

    ForgottenVisitors(ForgottenChats chats, WidgetRetention retention) {
        this.chats = chats;
        this.days = retention.forgetAfterDays();
    }

    @Override
    public String name() {
        return "visitors of the web chat";
    }

    @Override
    public int tidy(Handle handle) {
        Map<AccountId, List<String>> gone = gone(handle);
        gone.forEach((account, visitors) -> forget(handle, account, visitors));
        return gone.values().stream().mapToInt(List::size).sum();
    }

    /** The table knows no rows' security: streams of all workspaces look into it at once. */
    private Map<AccountId, List<String>> gone(Handle handle) {
        return handle
                .createQuery("""
                        select account, chat from widget_chat
                        where workspace = workspace() and seen_at < clock() - :days * interval '1 day'
                        order by seen_at limit :most
                        for update skip locked
                        """)
                .bind("days", days)
                .bind("most", AT_ONCE)
                .map((row, context) -> Map.entry(new AccountId(row.getLong("account")), row.getString("chat")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those who are still needed are asked after again when as much time has passed. */
    private void forget(Handle handle, AccountId account, List<String> visitors) {
        List<String> forgotten = chats.forget(handle, account, visitors);
        handle.createUpdate("""
                        with over as (
                          delete from widget_chat where account = :account and chat = any(:forgotten)
                        )
                        update widget_chat set seen_at = clock()
                        where account = :account and chat = any(:visitors) and not chat = any(:forgotten)
                        """)
                .bind("account", account.value())
                .bindArray("forgotten", String.class, forgotten)
                .bindArray("visitors", String.class, visitors)
                .execute();
    }
}
