package io.shelftalker.deploy.start;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Says what kind of thread a page is made on. */
@Controller("/test/thread")
final class ThreadPage {
    @Get
    String thread() {
        return Thread.currentThread().isVirtual() ? "virtual" : "platform";
    }
}
