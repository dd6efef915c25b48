package io.shelftalker.notifier.watch;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.shelftalker.core.web.Answer;
import io.shelftalker.core.web.ApiJson;
import io.shelftalker.core.web.Caller;
import io.shelftalker.core.web.Paging;
import io.shelftalker.core.web.Refusal;
import io.shelftalker.core.web.Repeats;
import io.shelftalker.core.workspace.Permission;
import io.shelftalker.core.workspace.Transactions;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@code /api/v1/watches}: what is waited for in the chats of a workspace, which are other people's: for operators. */
@Controller(WatchesResource.PATH)
final class WatchesResource {
    static final String PATH = "/api/v1/watches";

    private final Transactions transactions;
    private final WatchRegister register;
    private final WatchDesk desk;
    private final Repeats repeats;
    private final ApiJson json;

    WatchesResource(Transactions transactions, WatchRegister register, WatchDesk desk, Repeats repeats, ApiJson json) {
        this.transactions = transactions;
        this.register = register;
        this.desk = desk;
        this.repeats = repeats;
        this.json = json;
    }

    @Get
    HttpResponse<String> list(Caller caller, HttpRequest<?> request) {
        caller.require(Permission.OPERATE);
        Paging paging = Paging.of(request);
        long after = paging.after()
                .map(cursor -> id(cursor).orElseThrow(Paging::noCursor).value())
                .orElse(0L);
        Paging.Part<WatchBody> part = transactions.in(caller.actor().workspace(), handle -> {
            List<WatchEntry> found = register.page(handle, after, paging.wanted());
            return paging.part(found, entry -> Long.toString(entry.id().value()), some -> desk.shown(handle, some));
        });
        return Answer.ok(json.list(part)).response();
    }

    @Get("/{id}")
    HttpResponse<String> one(Caller caller, @PathVariable String id) {
        caller.require(Permission.OPERATE);
        return Answer.ok(transactions.in(
                        caller.actor().workspace(),
                        handle -> json.write(
                                desk.shown(handle, List.of(find(handle, id))).getFirst())))
                .response();
    }

    @Post
    HttpResponse<String> make(Caller caller, HttpRequest<byte[]> request) {
        caller.require(Permission.OPERATE);
        byte[] body = ApiJson.body(request);
        WatchRequest wanted = json.read(body, WatchRequest.class);
        return repeats.once(Repeats.Asked.of(caller, request, body), handle -> desk.make(handle, caller, wanted))
                .response();
    }

    @Delete("/{id}")
    HttpResponse<?> end(Caller caller, @PathVariable String id) {
        caller.require(Permission.OPERATE);
        WatchId watch = id(id).orElseThrow(Refusal::notFound);
        boolean ended = transactions.in(caller.actor().workspace(), handle -> desk.end(handle, caller, watch));
        if (!ended) {
            throw Refusal.notFound();
        }
        return HttpResponse.noContent();
    }

    private WatchEntry find(Handle handle, String id) {
        return id(id).flatMap(watch -> register.find(handle, watch)).orElseThrow(Refusal::notFound);
    }

    private static Optional<WatchId> id(String text) {
        return text.matches("[1-9]\\d{0,17}") ? Optional.of(new WatchId(Long.parseLong(text))) : Optional.empty();
    }
}
