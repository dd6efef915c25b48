package io.shelftalker.notifier.notice;

import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.List;

/** Lets the notifier do all there is to do, and tells what people were told. */
final class Ear {
    private final TestDatabase database;
    private final TestBot bot;

    Ear(TestBot bot) {
        this.bot = bot;
        this.database = bot.database();
    }

    void settle() {
        Notifier notifier = bot.context().getBean(Notifier.class);
        do {
            notifier.step(database.workspace());
        } while (isBehind());
        notifier.step(database.workspace());
    }

    private boolean isBehind() {
        return database.everything()
                .withHandle(
                        handle -> handle.createQuery("""
                        select exists (
                          select from catalog_event e
                          where (e.tx, e.id) > coalesce(
                            (select (cast(cast(transaction as text) as xid8), event) from notice_cursor),
                            row (cast('0' as xid8), 0)))
                        """).mapTo(Boolean.class).one());
    }

    /** What a person was told so far, nothing more being under way. */
    List<String> told(TestBot.Person person) throws InterruptedException {
        settle();
        long written = database.everything().withHandle(handle -> handle.createQuery("""
                        select count(*) from outgoing join conversation c on c.id = conversation
                        where c.external_id = :chat and key like 'notice:%' and state <> 'suppressed'
                        """)
                .bind("chat", person.envelope().chat())
                .mapTo(Long.class)
                .one());
        bot.channel().await(all -> Unasked.of(person).size() >= written, Duration.ofSeconds(20));
        return Unasked.of(person);
    }
}
