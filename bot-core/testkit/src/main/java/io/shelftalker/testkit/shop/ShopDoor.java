package io.shelftalker.testkit.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes each request: counts it, finds its answer and the fault in force, and has it sent. */
final class ShopDoor implements HttpHandler {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final ShopRequests requests;
    private final Wire wire;
    private volatile ShopAnswers answers;
    private volatile Faults faults = Faults.NONE;

    ShopDoor(ShopAnswers answers, ShopRequests requests, Wire wire) {
        this.answers = answers;
        this.requests = requests;
        this.wire = wire;
    }

    ShopAnswers answers() {
        return answers;
    }

    void answerFrom(ShopAnswers others) {
        answers = others;
    }

    synchronized void failing(UnaryOperator<Faults> change) {
        faults = change.apply(faults);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var agent = exchange.getRequestHeaders().getFirst("User-Agent");
        var presence = requests.arrived(path, agent == null ? "" : agent);
        try (exchange) {
            requests.answered(answer(exchange, path, presence));
        } finally {
            presence.end();
        }
    }

    private int answer(HttpExchange exchange, String path, ShopRequests.Presence presence) throws IOException {
        if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
            return 405;
        }
        var route = Route.of(path);
        var fault = faults.at(route);
        var answer = answers.to(route, fault);
        if (fault instanceof Fault.OfLine bad) {
            return wire.sendBadly(exchange, answer, bad);
        }
        return wire.send(exchange, answer, presence);
    }
}
