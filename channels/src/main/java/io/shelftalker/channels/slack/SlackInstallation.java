package io.shelftalker.channels.slack;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.shelftalker.core.web.WebConfiguration;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages with which somebody puts an app into their workspace. */
@Controller("/slack/{account}")
final class SlackInstallation {
    static final String COOKIE = "shelftalker-slack-install";

    private final SlackAccounts accounts;
    private final SlackStates states;
    private final SlackInstaller installer;
    private final SlackInstallPage pages;
    private final Optional<String> publicUrl;

    SlackInstallation(
            SlackAccounts accounts,
            SlackStates states,
            SlackInstaller installer,
            SlackInstallPage pages,
            WebConfiguration web) {
        this.accounts = accounts;
        this.states = states;
        this.installer = installer;
        this.pages = pages;
        this.publicUrl = web.publicUrl();
    }

    @Get("/install")
    HttpResponse<String> install(@PathVariable String account, HttpRequest<?> request) {
        Optional<SlackBot> app = installable(account);
        if (app.isEmpty()) {
            return pages.show(request, HttpStatus.NOT_FOUND, "unknown", "");
        }
        if (publicUrl.isEmpty()) {
            return pages.show(request, HttpStatus.SERVICE_UNAVAILABLE, "no-address", "");
        }
        SlackStates.State state = states.make(app.get().account().account());
        return pages.asking(request, authorize(app.get(), state))
                .cookie(cookie(account, state.browser()).maxAge(SlackStates.LIFETIME.toSeconds()));
    }

    @Get("/oauth")
    HttpResponse<String> oauth(
            @PathVariable String account,
            @QueryValue Optional<String> code,
            @QueryValue Optional<String> state,
            @QueryValue Optional<String> error,
            HttpRequest<?> request) {
        Optional<SlackBot> app = installable(account);
        if (app.isEmpty() || publicUrl.isEmpty()) {
            return pages.show(request, HttpStatus.NOT_FOUND, "unknown", "");
        }
        if (error.isPresent()) {
            return pages.show(request, HttpStatus.OK, "declined", error.get());
        }
        String browser = request.getCookies().get(COOKIE, String.class).orElse("");
        SlackStates.Verdict verdict = states.use(app.get().account().account(), state.orElse(""), browser);
        return switch (verdict) {
            case GOOD ->
                pages.said(request, installer.install(app.get(), code.orElse(""), back(account)))
                        .cookie(cookie(account, "").maxAge(0));
            case FOREIGN -> pages.show(request, HttpStatus.BAD_REQUEST, "foreign", "");
            case LATE -> pages.show(request, HttpStatus.BAD_REQUEST, "late", "");
            case ELSEWHERE -> pages.show(request, HttpStatus.BAD_REQUEST, "elsewhere", "");
            case USED -> pages.show(request, HttpStatus.BAD_REQUEST, "used", "");
        };
    }

    private Optional<SlackBot> installable(String account) {
        return accounts.named(account).filter(bot -> bot.account().client().isPresent());
    }

    private String authorize(SlackBot app, SlackStates.State state) {
        return app.account().api().resolve("/oauth/v2/authorize") + "?client_id="
                + encoded(app.account().client().orElseThrow().id())
                + "&scope=" + encoded(String.join(",", SlackScopes.ALL))
                + "&state=" + encoded(state.text())
                + "&redirect_uri=" + encoded(back(app.account().account().name()));
    }

    private String back(String account) {
        return publicUrl.orElseThrow() + "/slack/" + account + "/oauth";
    }

    private Cookie cookie(String account, String value) {
        return Cookie.of(COOKIE, value)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(publicUrl.filter(url -> url.startsWith("https:")).isPresent())
                .path("/slack/" + account + "/oauth");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
