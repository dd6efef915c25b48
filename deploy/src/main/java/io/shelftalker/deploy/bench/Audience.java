package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.delivery.Courier;
import io.shelftalker.core.delivery.Draft;
import io.shelftalker.core.delivery.Outbox;
import io.shelftalker.core.delivery.Priority;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.i18n.Phrase;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Many chats of one account, to which messages are written. */
final class Audience {
    private static final int BATCH = 1_000;

    private final Installation bot;
    private final Account account;
    private final List<ConversationId> chats;

    private Audience(Installation bot, Account account, List<ConversationId> chats) {
        this.bot = bot;
        this.account = account;
        this.chats = chats;
    }

    /** Chats whose platform ids are 1 to {@code size}. */
    static Audience of(Installation bot, Account account, int size) {
        List<ConversationId> chats = bot.bean(Transactions.class)
                .in(account.workspace(), handle -> handle.createQuery("""
                                insert into conversation (workspace, account, external_id, kind)
                                select :workspace, :account, n::text, 'PRIVATE' from generate_series(1, :size) n
                                returning id
                                """)
                        .bind("workspace", account.workspace().value())
                        .bind("account", account.id().value())
                        .bind("size", size)
                        .mapTo(Long.class)
                        .map(ConversationId::new)
                        .list());
        return new Audience(bot, account, chats);
    }

    /** Writes one message for each chat: "Notice 1" and so on. Nothing is sent by this. */
    void write(Priority priority) {
        for (int from = 0; from < chats.size(); from += BATCH) {
            List<Draft> drafts = IntStream.range(from, Math.min(chats.size(), from + BATCH))
                    .mapToObj(i -> draft(i, priority))
                    .toList();
            bot.bean(Transactions.class).run(account.workspace(), handle -> bot.bean(Outbox.class)
                    .post(handle, account.workspace(), drafts));
        }
    }

    /** Writes the message of one chat and has it sent at once. */
    void tell(int chat, Priority priority) {
        bot.bean(Courier.class)
                .wake(bot.bean(Transactions.class).in(account.workspace(), handle -> bot.bean(Outbox.class)
                        .write(handle, account.workspace(), List.of(draft(chat, priority)))));
    }

    /** The key of a chat's message. */
    String key(int chat) {
        return "bench:" + account.id().value() + ":" + chat;
    }

    private Draft draft(int i, Priority priority) {
        return new Draft(
                chats.get(i),
                Optional.empty(),
                key(i),
                priority,
                new Reply.Text(Phrase.literal("Notice " + (i + 1)), Menu.NONE),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Optional.empty());
    }
}
