package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The script that a page includes: its parts one after the other in a scope of their own, with the style and the words. */
@Controller("/widget.js")
final class WidgetScript {
    private static final List<String> PARTS = List.of(
            "elements.js",
            "words.js",
            "stream.js",
            "connection.js",
            "message.js",
            "conversation.js",
            "frame.js",
            "start.js");
    private static final String PREFIX = "channels.widget.ui.";

    private final byte[] script;
    private final String tag;

    WidgetScript(Phrasebooks phrasebooks) {
        String text = "(() => {\n\"use strict\";\nconst SCRIPT = document.currentScript;\nconst STYLE = "
                + json(resource("widget.css")) + ";\nconst WORDS = " + json(words(phrasebooks)) + ";\n"
                + PARTS.stream().map(WidgetScript::resource).collect(Collectors.joining("\n")) + "\n})();\n";
        this.script = text.getBytes(StandardCharsets.UTF_8);
        this.tag = "\"" + digest(script) + "\"";
    }

    @Get
    @Produces("text/javascript;charset=utf-8")
    HttpResponse<byte[]> script(HttpRequest<?> request) {
        boolean known = tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        return (known ? HttpResponse.<byte[]>notModified() : HttpResponse.ok(script))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private static ObjectNode words(Phrasebooks phrasebooks) {
        ObjectNode words = new ObjectMapper().createObjectNode();
        for (Locale language : Phrasebooks.LANGUAGES) {
            Phrasebook book = phrasebooks.book(language, ZoneOffset.UTC);
            ObjectNode said = words.putObject(language.getLanguage());
            phrasebooks.keys(language).stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .forEach(key -> said.put(key.substring(PREFIX.length()), book.text(Phrase.of(key))));
        }
        return words;
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream part = Objects.requireNonNull(WidgetScript.class.getResourceAsStream(name), name)) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }
}
