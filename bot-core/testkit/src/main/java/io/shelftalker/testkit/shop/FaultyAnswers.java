package io.shelftalker.testkit.shop;

/** What a shop says when it does not want, or is not able, to show a page. */
final class FaultyAnswers {
    static final String PLEASE_WAIT = Template.text("please-wait.html");
    private static final String CHALLENGE = Template.text("challenge.html");
    private static final String NOT_FOUND = Template.text("not-found.html");
    private static final String LOGIN = Template.text("login.html");

    private FaultyAnswers() {}

    static Answer of(Fault.OfAnswer fault) {
        return switch (fault) {
            case Fault.Status status -> status(status);
            case Fault.Challenge(int status) -> Answer.html(status, Body.of(CHALLENGE));
            case Fault.LoginRedirect() -> Answer.redirect(302, "/login");
            case Fault.SoftNotFound() -> Answer.html(200, Body.of(NOT_FOUND));
            case Fault.RedirectHome() -> Answer.redirect(302, "/");
            case Fault.EmptyPage() -> Answer.html(200, Body.EMPTY);
        };
    }

    static Answer notFound() {
        return Answer.html(404, Body.of(NOT_FOUND));
    }

    static Answer login() {
        return Answer.html(200, Body.of(LOGIN));
    }

    private static Answer status(Fault.Status fault) {
        var page = "<!doctype html><title>" + fault.code() + "</title><h1>" + fault.code() + "</h1>\n";
        var answer = Answer.html(fault.code(), Body.of(page));
        var wait = fault.retryAfter();
        return wait == null ? answer : answer.with("Retry-After", Long.toString(wait.toSeconds()));
    }
}
