package io.shelftalker.core.web;

import io.micronaut.http.HttpStatus;
import io.shelftalker.core.workspace.Actor;
import io.shelftalker.core.workspace.Permission;
import java.util.Locale;

/**
 * A program that asks with a key. Whatever the API answers takes one: without a key there is none.
 *
 * @param actor what it is in its workspace; its contact is the key's own
 */
public record Caller(KeyId key, String name, Actor actor) {

    /** @throws Refusal if the key does not reach so far */
    public void require(Permission permission) {
        if (!actor.may(permission)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "scope-missing",
                    "The key '" + name + "' is one of a " + actor.role().name().toLowerCase(Locale.ROOT)
                            + "; this takes one that may "
                            + permission.name().toLowerCase(Locale.ROOT) + ".");
        }
    }
}
