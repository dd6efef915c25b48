package io.shelftalker.core.web;

import io.shelftalker.core.channel.ConversationId;
import io.shelftalker.core.workspace.Actor;
import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The keys of programs. Of a secret only the hash is kept; each request looks, so that a revoked key ends at once. */
@Singleton
final class ApiKeys {
    private final Transactions transactions;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A key to be made.
     *
     * @param name one that no other key of the workspace has
     * @param toldIn where its secret is shown
     */
    record Wanted(String name, Role role, int days, ConversationId toldIn) {}

    /** A key as operators see it. */
    record Listed(String name, String handle, Role role, Instant expiresAt, boolean expired) {}

    /** Makes a key. @return its secret, which is not to be had again; absent if there is a key of this name */
    Optional<KeySecret> make(Handle handle, Wanted wanted) {
        if (find(handle, wanted.name()).isPresent()) {
            return Optional.empty();
        }
        KeySecret secret = KeySecret.make(random);
        handle.createUpdate("""
                        with holder as (
                          insert into contact (workspace, name, language) values (workspace(), :name, 'en') returning id
                        ), made as (
                          insert into api_key (name, contact, role, handle, expires_at)
                          select :name, id, :role, :handle, clock() + :days * interval '1 day' from holder
                          returning id, workspace, handle, expires_at
                        ), told as (
                          insert into api_key_told (key, workspace, handle, conversation, after)
                          select id, workspace, handle, :toldIn, last_value from made, outgoing_id_seq
                        )
                        insert into api_key_hash (handle, workspace, key, hash, expires_at)
                        select handle, workspace, id, :hash, expires_at from made
                        """)
                .bind("name", wanted.name())
                .bind("role", wanted.role().name())
                .bind("handle", secret.handle())
                .bind("toldIn", wanted.toldIn().value())
                .bind("days", wanted.days())
                .bind("hash", secret.hash())
                .execute();
        return Optional.of(secret);
    }

    /** The keys that were made and not revoked, by name. */
    List<Listed> all(Handle handle) {
        return handle.createQuery("""
                        select name, handle, role, expires_at, expires_at <= clock() as expired from api_key
                        where handle is not null and revoked_at is null
                        order by name
                        """)
                .map((row, context) -> new Listed(
                        row.getString("name"),
                        row.getString("handle"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("expired")))
                .list();
    }

    Optional<Listed> find(Handle handle, String name) {
        return all(handle).stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** Ends a key. False if there is none of this name. */
    boolean revoke(Handle handle, String name) {
        return handle.createUpdate("""
                        with revoked as (
                          update api_key set revoked_at = clock()
                          where name = :name and handle is not null and revoked_at is null
                          returning handle
                        )
                        delete from api_key_hash using revoked where api_key_hash.handle = revoked.handle
                        """).bind("name", name).execute() > 0;
    }

    private record Kept(WorkspaceId workspace, KeyId key, byte[] hash, boolean expired) {}

    Recognition recognise(KeySecret secret) {
        return transactions.across(handle -> {
            Optional<Kept> kept = kept(handle, secret.handle());
            if (kept.filter(key -> MessageDigest.isEqual(key.hash(), secret.hash()))
                    .isEmpty()) {
                return new Recognition.Unknown();
            }
            if (kept.get().expired()) {
                return new Recognition.Expired();
            }
            Transactions.enter(handle, kept.get().workspace());
            return new Recognition.Known(caller(handle, kept.get().key()));
        });
    }

    /** The holder of the key that the environment configures, made known where it is new. */
    Caller environment(WorkspaceId workspace, String name) {
        return transactions.in(workspace, handle -> {
            handle.createUpdate("""
                            with holder as (
                              insert into contact (workspace, name, language)
                              select workspace(), :name, 'en' where not exists (select from api_key where name = :name)
                              returning id
                            )
                            insert into api_key (name, contact, role) select :name, id, 'OWNER' from holder
                            on conflict do nothing
                            """).bind("name", name).execute();
            return handle.createQuery("select id from api_key where name = :name and handle is null")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .map(id -> caller(handle, new KeyId(id)))
                    .one();
        });
    }

    private static Optional<Kept> kept(Handle handle, String found) {
        return handle.createQuery("""
                        select workspace, key, hash, expires_at <= clock() as expired from api_key_hash
                        where handle = :handle
                        """)
                .bind("handle", found)
                .map((row, context) -> new Kept(
                        new WorkspaceId(row.getLong("workspace")),
                        new KeyId(row.getLong("key")),
                        row.getBytes("hash"),
                        row.getBoolean("expired")))
                .findOne();
    }

    private static Caller caller(Handle handle, KeyId key) {
        return handle.createQuery("""
                        select id, api_key.workspace, name, contact, role, zone
                        from api_key join workspace on workspace.workspace = api_key.workspace
                        where id = :id
                        """)
                .bind("id", key.value())
                .map((row, context) -> caller(row))
                .one();
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(
                new KeyId(row.getLong("id")),
                row.getString("name"),
                new Actor(
                        new WorkspaceId(row.getLong("workspace")),
                        new ContactId(row.getLong("contact")),
                        Role.valueOf(row.getString("role")),
                        Locale.ENGLISH,
                        ZoneId.of(row.getString("zone"))));
    }
}
