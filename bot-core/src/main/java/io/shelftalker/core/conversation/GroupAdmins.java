package io.shelftalker.core.conversation;

import io.micronaut.context.BeanProvider;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.Channels;
import io.shelftalker.core.channel.ChatKind;
import io.shelftalker.core.channel.GroupRole;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.core.command.Outcome;
import io.shelftalker.core.command.Turn;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps what concerns a whole group to those who run it, and to those who run the bot. The platform is asked who that is,
 * which is slow work, so that others' turns do not wait for it.
 */
@Singleton
public final class GroupAdmins {
    // Commands ask this, and some channels know the commands.
    private final BeanProvider<Channels> channels;

    public GroupAdmins(BeanProvider<Channels> channels) {
        this.channels = channels;
    }

    /**
     * Does something for whoever may: in a private chat everybody, at once; in a group its admins.
     *
     * @param allowed what is done, in the transaction that it is given
     * @param refusal what is said to a member of the group who is no admin of it
     */
    public Outcome only(Turn turn, Outcome.Settlement allowed, Reply refusal) {
        if (turn.kind() == ChatKind.PRIVATE || turn.actor().may(Permission.OPERATE)) {
            return allowed.settle(turn.handle());
        }
        Channel channel = channels.get().named(turn.account().channel());
        List<Membership> memberships = memberships(turn);
        return new Outcome.Deferred(() -> switch (role(channel, memberships)) {
            case ADMIN -> allowed;
            case MEMBER -> _ -> Outcome.reply(refusal);
            case UNKNOWN -> _ -> Outcome.reply(notSaid());
        });
    }

    /** Somebody in a group, by the platform's ids. */
    private record Membership(Address group, String person) {}

    /** A person may be known by several ids: any of them may be an admin's. */
    private static GroupRole role(Channel channel, List<Membership> memberships) {
        GroupRole highest = GroupRole.UNKNOWN;
        for (Membership membership : memberships) {
            GroupRole role = channel.role(membership.group(), membership.person());
            highest = role.compareTo(highest) < 0 ? role : highest;
        }
        return highest;
    }

    private static List<Membership> memberships(Turn turn) {
        return turn.handle()
                .createQuery("""
                        select c.external_id as chat, i.external_id as person
                        from conversation c
                        join identity i on i.account = c.account and i.contact = :contact
                        where c.id = :conversation
                        """)
                .bind("contact", turn.actor().contact().value())
                .bind("conversation", turn.conversation().value())
                .map((row, context) -> new Membership(
                        new Address(turn.account().id(), row.getString("chat")), row.getString("person")))
                .list();
    }

    private static Reply notSaid() {
        return new Reply.Text(
                Phrase.of("conversation.admin-unknown"),
                Menu.of(new Action.Press(Phrase.of("conversation.to-start"), Call.of("start"))));
    }
}
