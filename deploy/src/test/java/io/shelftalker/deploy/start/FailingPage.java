package io.shelftalker.deploy.start;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A page with a bug. */
@Controller("/test/failing")
final class FailingPage {
    @Get
    String fail() {
        throw new IllegalStateException("a detail for nobody's eyes");
    }
}
