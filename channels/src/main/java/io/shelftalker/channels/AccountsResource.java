package io.shelftalker.channels;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/accounts}: the bots on platforms that were added to a workspace. What they speak with goes in only. */
@Controller(AccountsResource.PATH)
final class AccountsResource {
    static final String PATH = "/api/v1/accounts";

    private final Transactions transactions;
    private final Enrolment enrolment;
    private final AccountOrders orders;
    private final Repeats repeats;
    private final ApiJson json;

    AccountsResource(
            Transactions transactions, Enrolment enrolment, AccountOrders orders, Repeats repeats, ApiJson json) {
        this.transactions = transactions;
        this.enrolment = enrolment;
        this.orders = orders;
        this.repeats = repeats;
        this.json = json;
    }

    @Get
    HttpResponse<String> list(Caller caller, HttpRequest<?> request) {
        caller.require(Permission.ADMINISTER);
        Paging paging = Paging.of(request);
        String after = paging.after().orElse("");
        // A workspace has a few.
        List<AccountBody> found = transactions.in(caller.actor().workspace(), enrolment::all).stream()
                .map(AccountBody::of)
                .filter(account -> account.key().compareTo(after) > 0)
                .sorted(Comparator.comparing(AccountBody::key))
                .limit(paging.wanted())
                .toList();
        return Answer.ok(json.list(paging.part(found, AccountBody::key, some -> some)))
                .response();
    }

    @Post
    HttpResponse<String> connect(Caller caller, HttpRequest<byte[]> request) {
        caller.require(Permission.ADMINISTER);
        byte[] body = ApiJson.body(request);
        AccountBody.Request wanted = json.read(body, AccountBody.Request.class);
        Repeats.Asked asked = Repeats.Asked.of(caller, request, body);
        Optional<Answer> earlier = repeats.earlier(asked);
        if (earlier.isPresent()) {
            return earlier.get().response();
        }
        // The platform is asked before anything is written: asking twice does no harm.
        AccountOrders.Admitted admitted = orders.admit(caller, wanted);
        return repeats.once(asked, handle -> orders.keep(handle, caller, admitted))
                .response();
    }

    @Delete("/{channel}/{name}")
    HttpResponse<?> disconnect(Caller caller, @PathVariable String channel, @PathVariable String name) {
        caller.require(Permission.ADMINISTER);
        boolean removed = Enrolment.isName(name)
                && enrolment
                        .platform(channel)
                        .filter(platform -> transactions.in(
                                caller.actor().workspace(),
                                handle -> enrolment.remove(handle, caller.actor(), platform.channel(), name)))
                        .isPresent();
        if (!removed) {
            throw Refusal.notFound();
        }
        return HttpResponse.noContent();
    }
}
