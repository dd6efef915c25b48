package io.shelftalker.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.SampleReplies;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.platform.Json;
import io.shelftalker.testkit.widget.ScriptRules;
import java.net.URI;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the channel tells the script is taken, and what the script shows the channel; with a fault in it, neither is. */
final class WidgetFaultsTest {
    private static final Map<String, Consumer<ObjectNode>> IN_CONTENT = Map.ofEntries(
            Map.entry("a kind that does not exist", page -> page.put("is", "carousel")),
            Map.entry("a field that does not exist", page -> page.put("html", "<b>New</b>")),
            Map.entry("no heading", page -> page.remove("heading")),
            Map.entry("a title that is no text", page -> card(page).put("title", 7)),
            Map.entry("a link that a browser would run", page -> card(page).put("link", "javascript:alert(1)")),
            Map.entry("a link without a scheme", page -> card(page).put("link", "//shop.example")),
            Map.entry("a picture that brings itself", page -> card(page).put("picture", "data:image/svg+xml,<svg/>")),
            Map.entry("a picture on this machine's disk", page -> card(page).put("picture", "file:///p.png")),
            Map.entry("a number twice", page -> card(page).put("number", 2)),
            Map.entry("a text that turns itself round", page -> card(page).put("title", "abc\u202Egnp")),
            Map.entry("a bell in a text", page -> page.put("heading", "New\u0007")),
            Map.entry("a button that does two things", page -> button(page).put("open", "https://shop.example")),
            Map.entry("a button that does nothing", page -> button(page).remove("press")),
            Map.entry("a button that says nothing", page -> button(page).put("label", " ")),
            Map.entry("a button that runs something", page -> {
                button(page).remove("press");
                button(page).put("open", "vbscript:x");
            }),
            Map.entry("a token of 65 characters", page -> button(page).put("press", "x".repeat(65))),
            Map.entry("the same token twice", page -> button(page)
                    .put("press", card(page).path("press").asText())),
            Map.entry("a row without buttons", page -> ((ArrayNode) page.path("menu")).addArray()),
            Map.entry("101 buttons", page -> {
                ArrayNode row = ((ArrayNode) page.path("menu")).addArray();
                for (int number = 0; number < 101; number++) {
                    row.addObject().put("label", "x").put("press", "more:" + number);
                }
            }));

    private static final Map<String, UnaryOperator<String>> IN_PASSES = Map.of(
            "another's chat", token -> claims(token, "chat", "user:42"),
            "a longer life", token -> claims(token, "expires", "99999999999"),
            "another site", token -> claims(token, "origin", "https://evil.example"),
            "another account", token -> claims(token, "account", "1"),
            "another kind", token -> claims(token, "kind", "VISITOR"),
            "no signature", token -> token.substring(0, token.indexOf('.') + 1),
            "another signature", token -> token.substring(0, token.length() - 8) + "AAAAAAAA",
            "nothing at all", token -> "");

    private static final Map<String, UnaryOperator<String>> IN_PROOFS = Map.of(
            "another person", proof -> proof.replace("\"42\"", "\"43\""),
            "another name", proof -> proof.replace("Ada", "Eve"),
            "another nonce", proof -> proof.replaceFirst("nonce\":\"....", "nonce\":\"0000"),
            "another time", proof -> proof.replaceFirst("issued\":\"1", "issued\":\"2"),
            "a line in the name", proof -> proof.replace("Ada", "Ada\\n"),
            "a signature of nothing", proof -> proof.replaceFirst("signature\":\"[^\"]+", "signature\":\""),
            "another signature", proof -> proof.replaceFirst("signature\":\"........", "signature\":\"00000000"));

    private final WidgetStage stage = new WidgetStage();

    static Stream<String> inContent() {
        return IN_CONTENT.keySet().stream().sorted();
    }

    static Stream<String> inPasses() {
        return IN_PASSES.keySet().stream().sorted();
    }

    static Stream<String> inProofs() {
        return IN_PROOFS.keySet().stream().sorted();
    }

    @Test
    void whatTheChannelTellsIsTaken() {
        assertThat(ScriptRules.problems(page())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inContent")
    void aFaultInAMessageIsNoticed(String fault) {
        ObjectNode page = page();

        Objects.requireNonNull(IN_CONTENT.get(fault)).accept(page);

        assertThat(ScriptRules.problems(page)).isNotEmpty();
    }

    @Test
    void whatTheScriptShowsIsTaken() {
        assertThat(posts(stage.token())).isEqualTo(204);
        assertThat(stage.session(WidgetStage.SHOP, proof()).code()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("inPasses")
    void aFaultInAPassIsRefused(String fault) {
        assertThat(posts(Objects.requireNonNull(IN_PASSES.get(fault)).apply(stage.token())))
                .isEqualTo(401);
        assertThat(stage.received).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inProofs")
    void aFaultInAProofIsRefused(String fault) {
        String proof = Objects.requireNonNull(IN_PROOFS.get(fault)).apply(proof());

        assertThat(stage.session(WidgetStage.SHOP, proof).code()).isEqualTo(401);
    }

    private int posts(String token) {
        return stage.posts(WidgetStage.SHOP, token, "{\"id\":\"event-0001\",\"is\":\"said\",\"text\":\"hello\"}")
                .code();
    }

    private static String proof() {
        return WidgetDoorTest.identity("42", "Ada", "ffff" + UUID.randomUUID(), 0);
    }

    /** The token with another claim and the signature that it had. */
    private static String claims(String token, String name, String value) {
        String[] parts = token.split("\\.", 2);
        ObjectNode claims =
                (ObjectNode) Json.parse(Base64.getUrlDecoder().decode(parts[0])).orElseThrow();
        if (claims.path(name).isNumber()) {
            claims.put(name, Long.parseLong(value));
        } else {
            claims.put(name, value);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(claims)) + "." + parts[1];
    }

    private static ObjectNode page() {
        Reply.Card kettle = new Reply.Card(
                Phrase.literal("Kettle"),
                Optional.of(URI.create("https://shop.example/p/1")),
                Optional.of(URI.create("https://shop.example/p/1.png")),
                List.of(Phrase.literal("64.00 $")),
                Menu.NONE);
        Menu menu = Menu.of(
                new Action.Press(Phrase.literal("Next"), Call.of("new")),
                new Action.Press(Phrase.literal("1"), Call.of("product")));
        return new WidgetRenderer(Phrasebooks.load(InstantSource.system()))
                .render(SampleReplies.outgoing(
                        "visitor:1",
                        new Reply.Cards(Phrase.literal("New"), 1, List.of(kettle, kettle), menu),
                        Locale.ENGLISH,
                        "token"));
    }

    private static ObjectNode card(JsonNode page) {
        return (ObjectNode) page.path("cards").path(0);
    }

    private static ObjectNode button(JsonNode page) {
        return (ObjectNode) page.path("menu").path(0).path(0);
    }
}
