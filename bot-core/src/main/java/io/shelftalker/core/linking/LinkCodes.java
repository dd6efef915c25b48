package io.shelftalker.core.linking;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** One-time codes, each worth something for whoever types it first within its time; only their hashes are kept. */
@Singleton
public final class LinkCodes {
    /** Letters and digits that nobody mistakes for one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;
    private final SecureRandom random = new SecureRandom();

    /** Makes a code that is worth a role and holds for 10 minutes. */
    public String create(Handle handle, WorkspaceId workspace, Role role) {
        String code = code();
        handle.createUpdate("""
                        insert into link_code (hash, workspace, role, expires_at)
                        values (:hash, :workspace, :role, clock() + interval '10 minutes')
                        """)
                .bind("hash", hash(code))
                .bind("workspace", workspace.value())
                .bind("role", role.name())
                .execute();
        return written(code);
    }

    /** Makes a code that links another chat with this one and holds for 10 minutes; earlier ones of it hold no more. */
    String create(Handle handle, WorkspaceId workspace, Seat giver) {
        String code = code();
        handle.createUpdate("delete from link_code where giver = :giver and taker is null")
                .bind("giver", giver.conversation().value())
                .execute();
        handle.createUpdate("""
                        insert into link_code (hash, workspace, giver, contact, expires_at)
                        values (:hash, :workspace, :giver, :contact, clock() + interval '10 minutes')
                        """)
                .bind("hash", hash(code))
                .bind("workspace", workspace.value())
                .bind("giver", giver.conversation().value())
                .bind("contact", giver.contact().value())
                .execute();
        return written(code);
    }

    /** A code for the first operator; nothing once the workspace has a member, who can give codes away. */
    public Optional<String> forFirstOperator(Handle handle, WorkspaceId workspace) {
        boolean hasMembers = handle.createQuery("select exists (select from member)")
                .mapTo(Boolean.class)
                .one();
        return hasMembers ? Optional.empty() : Optional.of(create(handle, workspace, Role.OPERATOR));
    }

    /** What a code is worth, if it still is. */
    Optional<Worth> worth(Handle handle, String code) {
        return handle.createQuery("""
                        select role, giver, contact from link_code
                        where hash = :hash and used_by is null and expires_at > clock()
                        """)
                .bind("hash", hash(code))
                .map((row, context) -> worth(row))
                .findOne();
    }

    private static Worth worth(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return role == null ? new Worth.OfChat(seat(row)) : new Worth.OfRole(Role.valueOf(role));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(new ConversationId(row.getLong("giver")), new ContactId(row.getLong("contact")));
    }

    /** Uses a code up, making the person a member of its role; nothing if somebody else has used it meanwhile. */
    Optional<Role> redeem(Handle handle, ContactId contact, String code) {
        return handle.createQuery("""
                        with used as (
                          update link_code set used_by = :contact
                          where hash = :hash and role is not null and used_by is null and expires_at > clock()
                          returning workspace, role
                        ), made as (
                          insert into member (workspace, role) select workspace, role from used returning id, role
                        ), linked as (
                          update contact set member = made.id from made where contact.id = :contact
                        )
                        select role from made
                        """)
                .bind("contact", contact.value())
                .bind("hash", hash(code))
                .mapTo(String.class)
                .findOne()
                .map(Role::valueOf);
    }

    /** Uses a code up, so that this chat alone may be linked by it; false if somebody else has used it meanwhile. */
    boolean take(Handle handle, Seat taker, String code) {
        return handle.createUpdate("""
                        update link_code set used_by = :contact, taker = :taker
                        where hash = :hash and giver is not null and used_by is null and expires_at > clock()
                        """)
                        .bind("contact", taker.contact().value())
                        .bind("taker", taker.conversation().value())
                        .bind("hash", hash(code))
                        .execute()
                > 0;
    }

    /** Whom a chat may be linked with, as it has typed a code of that chat lately; once. */
    Optional<Seat> settle(Handle handle, ConversationId taker, ConversationId giver) {
        return handle
                .createQuery("""
                        delete from link_code
                        where giver = :giver and taker = :taker and expires_at > clock() - interval '10 minutes'
                        returning giver, contact
                        """)
                .bind("giver", giver.value())
                .bind("taker", taker.value())
                .map((row, context) -> seat(row))
                .list()
                .stream()
                .findFirst();
    }

    /** Lets a code that others have read be worth nothing. */
    void spoil(Handle handle, String code) {
        handle.createUpdate("delete from link_code where hash = :hash and used_by is null")
                .bind("hash", hash(code))
                .execute();
    }

    private String code() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }

    private static String written(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    private static byte[] hash(String code) {
        String plain = code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
