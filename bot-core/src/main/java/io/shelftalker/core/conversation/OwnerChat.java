package io.shelftalker.core.conversation;

import io.shelftalker.core.channel.Account;
import io.shelftalker.core.channel.Inbound;
import io.shelftalker.core.workspace.Transactions;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The chat of whoever runs the installation: who sits at the machine owns the workspace. */
@Singleton
public final class OwnerChat {
    private final Transactions transactions;
    private final People people;

    OwnerChat(Transactions transactions, People people) {
        this.transactions = transactions;
        this.people = people;
    }

    /** Makes the sender of a chat on this machine the owner, unless they are a member already. */
    public void admit(Account account, Inbound.Envelope envelope) {
        transactions.run(account.workspace(), handle -> {
            people.introduce(handle, account, envelope);
            handle.createUpdate("""
                            with person as (
                              select t.id, t.workspace from identity i join contact t on t.id = i.contact
                              where i.account = :account and i.external_id = :person and t.member is null
                              for update of t
                            ), made as (
                              insert into member (workspace, role) select workspace, 'OWNER' from person
                              returning id
                            )
                            update contact t set member = made.id from made, person where t.id = person.id
                            """)
                    .bind("account", account.id().value())
                    .bind("person", envelope.sender().id())
                    .execute();
        });
    }

    /** The language that the sender of a chat on this machine is spoken to in. */
    public Locale language(Account account, Inbound.Envelope envelope) {
        return transactions.in(account.workspace(), handle -> handle.createQuery("""
                        select language from identity join contact on contact.id = identity.contact
                        where account = :account and external_id = :person
                        """)
                .bind("account", account.id().value())
                .bind("person", envelope.sender().id())
                .mapTo(String.class)
                .findOne()
                .map(Locale::forLanguageTag)
                .orElseGet(Locale::getDefault));
    }
}
