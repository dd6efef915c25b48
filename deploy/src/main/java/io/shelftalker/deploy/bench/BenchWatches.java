package io.shelftalker.deploy.bench;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.deploy.start.Installation;
import io.shelftalker.notifier.notice.Notifier;
import org.jdbi.v3.core.Handle;

/** People who wait for prices of the {@link BenchCatalog} to fall. */
final class BenchWatches {
    private final Installation bot;
    private final WorkspaceId workspace;
    private final int people;
    private final int products;

    private BenchWatches(Installation bot, int people, int products) {
        this.bot = bot;
        this.workspace = bot.bean(Directory.class).workspace("default");
        this.people = people;
        this.products = products;
    }

    /** Chats of one person each, whose platform ids are 1 to {@code people}; nobody watches anything yet. */
    static BenchWatches of(Installation bot, Account account, int people, int products) {
        BenchWatches watches = new BenchWatches(bot, people, products);
        Audience.of(bot, account, people);
        watches.run("""
                insert into contact (workspace, name, language)
                select workspace, 'Person ' || external_id, 'en' from conversation
                """);
        watches.step();
        return watches;
    }

    /**
     * Watches spread over chats and products, for prices at or below a part of the first ones.
     *
     * @param from the number of the first watch; watch n is of chat n, beginning again when all have one
     */
    void watch(int from, int end, String part) {
        run("""
                insert into watch (conversation, contact, product, kind, threshold_amount, threshold_currency, state, seen)
                select chat.id, chat.contact, goods.product, 'below', round(goods.price_amount * %s, 2),
                       goods.price_currency, 'armed', pg_current_snapshot()
                from generate_series(%d, %d) n
                join (select row_number() over (order by c.id) - 1 as place, c.id, t.id as contact
                      from conversation c join contact t on t.name = 'Person ' || c.external_id) chat
                  on chat.place = n %% %d
                join (select row_number() over (order by product) - 1 as place, product, price_amount, price_currency
                      from (select o.product, s.amount as price_amount, s.currency as price_currency
                            from offer o join lateral (
                              select amount, currency from price_span where offer = o.id order by during limit 1) s on true)
                        first) goods
                  on goods.place = (n / %d + n) %% %d
                """.formatted(part, from, end - 1, people, people, products));
    }

    /** Writes the messages about what has happened to the catalog. */
    void step() {
        Notifier notifier = bot.bean(Notifier.class);
        // An event is read once every transaction that began before it has ended, such as the server's own.
        do {
            notifier.step(workspace);
        } while (isBehind());
    }

    /** Whether something happened of which the messages are not all written. */
    boolean isBehind() {
        return bot.bean(Transactions.class).in(workspace, BenchWatches::isBehind);
    }

    private static boolean isBehind(Handle handle) {
        return handle.createQuery("""
                        select exists (select from catalog_event where (tx, id) > (cursor.transaction::text::xid8, event))
                          or exists (select from notice where state in ('gathering', 'due'))
                        from notice_cursor cursor
                        """).mapTo(Boolean.class).one();
    }

    private void run(String statement) {
        bot.bean(Transactions.class).run(workspace, handle -> handle.execute(statement));
    }
}
