package io.shelftalker.scraper.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Recognises what is served in place of a page: walls, logins, and pages that say that there is no page. */
public final class Disguises {
    private static final int LITTLE_TEXT = 1500;

    private static final Pattern CHALLENGE_TITLE = Pattern.compile(
            "just a moment|un instant|attention required|are you (a )?(human|robot)|robot check|not a robot"
                    + "|access (to this page has been )?denied|acc[eè]s refus[eé]|pardon our interruption"
                    + "|security check|verify(ing)? (that )?you are (a )?human|checking your browser|ddos-guard"
                    + "|captcha|request (was )?blocked|bot (detection|verification)|v[eé]rification de s[eé]curit[eé]");
    private static final Pattern NOT_FOUND_TITLE = Pattern.compile(
            "(^|\\W)404(\\W|$)|(page|product|item|article) (was |is |could )?(not( be)? found|doesn.t exist)|^not found"
                    + "|(page|produit|article) (introuvable|non trouv[eé]e?)|page inexistante|seite nicht gefunden");
    private static final Pattern LOGIN_PATH =
            Pattern.compile("/(log-?in|sign-?in|connexion|se-connecter|anmelden|account/login|auth)(/|\\.|$)");
    private static final List<String> CHALLENGE_MARKS = List.of(
            "#challenge-form",
            "#challenge-running",
            "#cf-challenge-running",
            "script[src*=/cdn-cgi/challenge-platform]",
            "#px-captcha",
            "iframe[src*=captcha]",
            "script[src*=captcha-delivery]",
            ".g-recaptcha",
            ".h-captcha",
            "form[action*=captcha]");

    private Disguises() {}

    /** What can be told at once, by where the page came from and what it is titled. */
    static Optional<Fetched> atFirstSight(URI asked, URI answered, Document document) {
        if (wasRedirected(asked, answered) && LOGIN_PATH.matcher(path(answered)).find()) {
            return Optional.of(
                    new Fetched.Blocked(Trouble.LOGIN, "redirected to " + answered.getPath(), Optional.empty()));
        }
        if (wasRedirected(asked, answered) && path(answered).equals("/")) {
            return Optional.of(new Fetched.Failed(Trouble.REDIRECTED_ELSEWHERE, "redirected to the home page"));
        }
        String title = document.title().toLowerCase(Locale.ROOT);
        if (CHALLENGE_TITLE.matcher(title).find() && !hasProductMarkup(document)) {
            return Optional.of(challenge(document));
        }
        if (NOT_FOUND_TITLE.matcher(title).find() && !hasProductMarkup(document)) {
            return Optional.of(
                    new Fetched.Failed(Trouble.SOFT_NOT_FOUND, "titled “" + shortened(document.title()) + "”"));
        }
        return Optional.empty();
    }

    /** What can be told by a longer look at a page on which no product was found. */
    public static Optional<Fetched> onCloserLook(Document document) {
        Element heading = document.selectFirst("h1");
        String said = heading == null ? "" : heading.text();
        if (NOT_FOUND_TITLE.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            return Optional.of(new Fetched.Failed(Trouble.SOFT_NOT_FOUND, "headed “" + shortened(said) + "”"));
        }
        String text = document.body().text();
        if (text.isBlank() && document.select("img, svg, noscript").isEmpty()) {
            return Optional.of(new Fetched.Failed(Trouble.EMPTY, "a page without text"));
        }
        if (text.length() >= LITTLE_TEXT) {
            return Optional.empty();
        }
        if (CHALLENGE_TITLE.matcher(said.toLowerCase(Locale.ROOT)).find()
                || CHALLENGE_MARKS.stream().anyMatch(mark -> document.selectFirst(mark) != null)) {
            return Optional.of(challenge(document));
        }
        return document.selectFirst("input[type=password]") == null
                ? Optional.empty()
                : Optional.of(new Fetched.Blocked(Trouble.LOGIN, "a login form", Optional.empty()));
    }

    private static Fetched challenge(Document document) {
        return new Fetched.Blocked(Trouble.CHALLENGE, "titled “" + shortened(document.title()) + "”", Optional.empty());
    }

    /** A product may be called "Captcha" or "404". */
    private static boolean hasProductMarkup(Document document) {
        return document.select("script[type=application/ld+json]").stream()
                        .anyMatch(script -> script.data().contains("\"Product"))
                || document.selectFirst("meta[property=product:price:amount], meta[property=og:price:amount]") != null;
    }

    private static boolean wasRedirected(URI asked, URI answered) {
        return !path(asked).equals(path(answered));
    }

    private static String path(URI url) {
        String path = url.getRawPath();
        return path == null || path.isEmpty() ? "/" : path.toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
