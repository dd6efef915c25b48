package io.shelftalker.core.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands resources the caller that {@link ApiDoor} let in. One that it did not see reaches none of them. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller>, PostponedRequestArgumentBinder<Caller> {
    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Optional<Caller> caller = request.getAttribute(ApiDoor.CALLER, Caller.class);
        if (caller.isEmpty()) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "key-missing", "Send 'Authorization: Bearer' and an API key.");
        }
        return () -> caller;
    }
}
