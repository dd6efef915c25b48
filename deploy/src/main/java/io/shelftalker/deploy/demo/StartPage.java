package io.shelftalker.deploy.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.shelftalker.core.welcome.Introductions;
import io.shelftalker.core.workspace.Directory;
import io.shelftalker.core.workspace.Transactions;
import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The demo's page: what runs where, and what happened lately. */
@Controller("/")
@Requires(beans = Whereabouts.class)
final class StartPage {
    private final Whereabouts whereabouts;
    private final Introductions introductions;
    private final Transactions transactions;
    private final Directory directory;
    private final Phrasebook words;
    private final String template;

    StartPage(
            Whereabouts whereabouts,
            Introductions introductions,
            Transactions transactions,
            Directory directory,
            Phrasebooks phrasebooks) {
        this.whereabouts = whereabouts;
        this.introductions = introductions;
        this.transactions = transactions;
        this.directory = directory;
        this.words = phrasebooks.book(Locale.ENGLISH, ZoneId.systemDefault());
        this.template = resource();
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    String page() {
        return template.replace("{{known}}", escape(known()))
                .replace("{{shop}}", escape(whereabouts.shop().toString()))
                .replace("{{data}}", escape(whereabouts.data().toString()))
                .replace("{{log}}", escape(whereabouts.log().toString()))
                .replace("{{news}}", news());
    }

    /** What each feature says of itself in greetings. */
    private String known() {
        WorkspaceId workspace = directory.workspace("default");
        Phrase known = transactions.in(workspace, introductions::say);
        return words.text(known);
    }

    private String news() {
        String items = whereabouts.news().latest().stream()
                .map(item -> "<li><span>%s</span><time>%s</time></li>"
                        .formatted(escape(words.text(item.what())), escape(words.ago(item.at()))))
                .collect(Collectors.joining("\n"));
        return items.isEmpty() ? "<li><span>Nothing yet. Something changes every 30 seconds.</span></li>" : items;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource() {
        try (InputStream page = Objects.requireNonNull(StartPage.class.getResourceAsStream("start.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
