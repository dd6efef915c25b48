package io.shelftalker.notifier.watch;

import io.shelftalker.core.channel.Call;
import io.shelftalker.core.command.Arguments;
import java.util.Optional;

/**
 * What is asked of a product that is still to be found, as the arguments of {@code /watch} say it.
 *
 * @param target as {@link Target#read} understands it; any change where there is none
 * @param form a form of it, by its name
 * @param place where it must be in stock
 */
record Asking(Optional<String> target, Optional<String> form, Optional<String> place) {
    static final Asking ANYTHING = new Asking(Optional.empty(), Optional.empty(), Optional.empty());

    static Asking of(Arguments arguments) {
        return new Asking(arguments.get("target"), arguments.get("form"), arguments.get("place"));
    }

    static Asking of(Wish wish) {
        return new Asking(wish.written(), wish.formName(), wish.place());
    }

    Asking or(Optional<String> other) {
        return new Asking(target.or(() -> other), form, place);
    }

    Asking ofForm(String name) {
        return new Asking(target, Optional.of(name), place);
    }

    Asking at(String name) {
        return new Asking(target, form, Optional.of(name));
    }

    /** A call that asks the same. */
    Call onto(Call call) {
        Call asking = target.map(text -> call.with("target", text)).orElse(call);
        Call ofForm = form.map(name -> asking.with("form", name)).orElse(asking);
        return place.map(name -> ofForm.with("place", name)).orElse(ofForm);
    }
}
