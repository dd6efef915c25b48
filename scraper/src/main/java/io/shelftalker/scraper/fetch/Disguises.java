package io.shelftalker.scraper.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Recognises what is served in place of a page: walls, logins, consent gates, and pages that say that there is no page.
 *
 * <p>A page with a product's markup is believed whatever words it holds: a product may be called "Captcha" or "404", and
 * honest pages carry the scripts of bot detectors and review forms.
 */
public final class Disguises {
    private Disguises() {}

    /** What can be told at once, by where the page came from and what it is titled. */
    static Optional<Fetched> atFirstSight(URI asked, URI answered, Document document) {
        Optional<Fetched> place = wasRedirected(asked, answered) ? byItsPlace(asked, answered) : Optional.empty();
        if (place.isPresent()) {
            return place;
        }
        String title = document.title().toLowerCase(Locale.ROOT);
        Optional<Fetched> told = Walls.titled(title)
                ? Optional.<Fetched>of(wall(document)).filter(wall -> Sight.isSparse(document))
                : Optional.empty();
        return told.or(() -> Apologies.said(title) || Apologies.marked(document)
                        ? Optional.of(apology("titled", document.title()))
                        : Optional.empty())
                .filter(found -> !Sight.hasProduct(document));
    }

    /** What can be told by a longer look at a page on which no product was found. */
    public static Optional<Fetched> onCloserLook(Document document) {
        if (Sight.hasProduct(document)) {
            return Optional.empty();
        }
        Element heading = document.selectFirst("h1, h2");
        String said = heading == null ? "" : heading.text();
        if (Apologies.said(said.toLowerCase(Locale.ROOT)) || Apologies.pointsAway(document)) {
            return Optional.of(apology("headed", said));
        }
        return Sight.isSparse(document) ? onSparsePage(document, said.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Fetched> onSparsePage(Document document, String heading) {
        String text = document.body().text();
        if (Walls.titled(heading) || Walls.marked(document, text)) {
            return Optional.of(wall(document));
        }
        if (Doors.hasLogin(document)) {
            return Optional.of(new Fetched.Blocked(Trouble.LOGIN, "a login form", Optional.empty()));
        }
        if (Doors.asksForConsent(document.title().toLowerCase(Locale.ROOT) + "\n" + heading)) {
            return Optional.of(new Fetched.Failed(Trouble.CONSENT, "titled “" + shortened(document.title()) + "”"));
        }
        if (Sight.needsScripts(document, text)) {
            return Optional.of(new Fetched.Failed(Trouble.NEEDS_JAVASCRIPT, "hardly any text without its scripts"));
        }
        return text.isBlank() && document.select("img, svg, noscript, iframe").isEmpty()
                ? Optional.of(new Fetched.Failed(Trouble.EMPTY, "a page without text"))
                : Optional.empty();
    }

    /** What can be told by the address alone that a page leads to. */
    static Optional<Fetched> byItsPlace(URI asked, URI answered) {
        String detail = "redirected to " + answered.getPath();
        if (Doors.isLogin(answered)) {
            return Optional.of(new Fetched.Blocked(Trouble.LOGIN, detail, Optional.empty()));
        }
        if (Walls.isPlace(answered)) {
            return Optional.of(new Fetched.Blocked(Trouble.CHALLENGE, detail, Optional.empty()));
        }
        if (Doors.isConsent(answered)) {
            return Optional.of(new Fetched.Failed(Trouble.CONSENT, detail));
        }
        if (Apologies.isPlace(answered)) {
            return Optional.of(new Fetched.Failed(Trouble.SOFT_NOT_FOUND, detail));
        }
        return Sight.isHome(answered) && !Sight.isHome(asked)
                ? Optional.of(new Fetched.Failed(Trouble.REDIRECTED_ELSEWHERE, "redirected to the home page"))
                : Optional.empty();
    }

    /** The wall that a page is which its shop refuses; none where it only refuses. */
    static Optional<Fetched.Blocked> wallOn(Document document) {
        boolean wall = Walls.titled(document.title().toLowerCase(Locale.ROOT))
                || Walls.marked(document, document.body().text());
        return wall && Sight.isSparse(document) ? Optional.of(wall(document)) : Optional.empty();
    }

    private static Fetched.Blocked wall(Document document) {
        return new Fetched.Blocked(Trouble.CHALLENGE, "titled “" + shortened(document.title()) + "”", Optional.empty());
    }

    private static Fetched apology(String where, String said) {
        return new Fetched.Failed(Trouble.SOFT_NOT_FOUND, where + " “" + shortened(said) + "”");
    }

    private static boolean wasRedirected(URI asked, URI answered) {
        return !Sight.path(asked).equals(Sight.path(answered))
                || !asked.getHost().equals(answered.getHost());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
