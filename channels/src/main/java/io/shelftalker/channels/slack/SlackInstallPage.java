package io.shelftalker.channels.slack;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/** The pages of an installation, in the language of whoever looks at them. */
@Singleton
final class SlackInstallPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    private static final String WORDS = "channels.slack.install.";

    private final Phrasebooks phrasebooks;
    private final String template = template();

    SlackInstallPage(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    /** Asks whether to go on to Slack. */
    MutableHttpResponse<String> asking(HttpRequest<?> request, String authorize) {
        return page(request, HttpStatus.OK, new Words("ask", "", authorize, "ask.go"));
    }

    /** Says what came of it; who has not got where they wanted may begin again. */
    MutableHttpResponse<String> show(HttpRequest<?> request, HttpStatus status, String what, String detail) {
        boolean hopeless = what.equals("unknown") || what.equals("no-address");
        return page(request, status, new Words(what, detail, hopeless ? "" : "install", "again"));
    }

    MutableHttpResponse<String> said(HttpRequest<?> request, SlackInstaller.Result result) {
        return switch (result) {
            case SlackInstaller.Result.Installed done ->
                page(
                        request,
                        HttpStatus.OK,
                        new Words(
                                "done",
                                done.team(),
                                "https://slack.com/app_redirect?app=" + encoded(done.app()) + "&team="
                                        + encoded(done.id()),
                                "done.go"));
            case SlackInstaller.Result.Refused refused ->
                show(request, HttpStatus.BAD_GATEWAY, "refused", refused.error());
            case SlackInstaller.Result.Rotating rotating -> show(request, HttpStatus.CONFLICT, "rotating", "");
            case SlackInstaller.Result.Taken taken -> show(request, HttpStatus.CONFLICT, "taken", "");
        };
    }

    /**
     * What a page says.
     *
     * @param name of its phrases
     * @param link where its button leads; empty for none
     */
    private record Words(String name, String detail, String link, String button) {}

    private MutableHttpResponse<String> page(HttpRequest<?> request, HttpStatus status, Words words) {
        Locale language = Phrasebooks.nearest(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, ""));
        Phrasebook book = phrasebooks.book(language, ZoneOffset.UTC);
        String button = words.link().isEmpty()
                ? ""
                : "<a class=\"button\" href=\"%s\">%s</a>"
                        .formatted(escaped(words.link()), escaped(book.text(Phrase.of(WORDS + words.button()))));
        String html = template.replace("{{language}}", language.toLanguageTag())
                .replace("{{title}}", escaped(book.text(Phrase.of(WORDS + words.name(), words.detail()))))
                .replace("{{text}}", escaped(book.text(Phrase.of(WORDS + words.name() + ".text", words.detail()))))
                .replace("{{button}}", button);
        return HttpResponse.<String>status(status)
                .body(html)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String template() {
        try (InputStream page = Objects.requireNonNull(SlackInstallPage.class.getResourceAsStream("install.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
