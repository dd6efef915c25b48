package io.shelftalker.core.linking;

import io.shelftalker.core.workspace.ContactId;
import io.shelftalker.core.workspace.Role;
import io.shelftalker.core.workspace.WorkspaceId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** One-time codes, each worth a role for whoever types it first within its time. */
@Singleton
public final class LinkCodes {
    /** Letters and digits that nobody mistakes for one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;
    private final SecureRandom random = new SecureRandom();

    /** Makes a code that holds for 15 minutes; only its hash is kept. */
    public String create(Handle handle, WorkspaceId workspace, Role role) {
        String code = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
        handle.createUpdate("""
                        insert into link_code (hash, workspace, role, expires_at)
                        values (:hash, :workspace, :role, clock() + interval '15 minutes')
                        """)
                .bind("hash", hash(code))
                .bind("workspace", workspace.value())
                .bind("role", role.name())
                .execute();
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** A code for the first operator; nothing once the workspace has a member, who can give codes away. */
    public Optional<String> forFirstOperator(Handle handle, WorkspaceId workspace) {
        boolean hasMembers = handle.createQuery("select exists (select from member)")
                .mapTo(Boolean.class)
                .one();
        return hasMembers ? Optional.empty() : Optional.of(create(handle, workspace, Role.OPERATOR));
    }

    /** Uses a code up, making the person a member of its role; nothing if the code is unknown, used or too old. */
    Optional<Role> redeem(Handle handle, ContactId contact, String code) {
        return handle.createQuery("""
                        with used as (
                          update link_code set used_by = :contact
                          where hash = :hash and used_by is null and expires_at > clock()
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

    private static byte[] hash(String code) {
        String plain = code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
