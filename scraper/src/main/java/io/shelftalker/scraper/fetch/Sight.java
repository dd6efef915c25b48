package io.shelftalker.scraper.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** What can be seen of a page without understanding it. */
final class Sight {
    private static final int LITTLE_TEXT = 1_500;
    private static final int MORE_TEXT = 5_000;
    private static final int FEW_LINKS = 12;
    private static final int HARDLY_ANY_TEXT = 300;
    private static final Pattern HOME = Pattern.compile(
            "/|/[a-z]{2}([-_][a-z]{2})?/?|(/[a-z]{2})?/(index|home|default|accueil)(\\.(html?|php|aspx?))?/?");
    private static final Pattern SCRIPTS_WANTED =
            Pattern.compile("(enable|activer|activez|aktivieren|habilit\\w*|activar|abilita\\w*|schakel) \\W*javascript"
                    + "|javascript \\W*(enabled|to run this app|required|is disabled|aktivieren)");

    private Sight() {}

    /** Whether there is so little on a page that it cannot be a shop's: few words, or not many and hardly a link. */
    static boolean isSparse(Document document) {
        int length = document.body().text().length();
        return length < LITTLE_TEXT
                || length < MORE_TEXT && document.select("a[href]").size() < FEW_LINKS;
    }

    static boolean hasProduct(Document document) {
        return document.select("script[type*=ld+json]").stream()
                        .anyMatch(script -> script.data().contains("Product"))
                || document.selectFirst("[itemtype*=schema.org/Product], meta[property=product:price:amount],"
                                + " meta[property=og:price:amount]")
                        != null;
    }

    /** A page that is an empty frame for its scripts, or says that it is. */
    static boolean needsScripts(Document document, String text) {
        boolean frame =
                document.selectFirst("#root, #app, #__next, #__nuxt, app-root, [ng-app], [data-reactroot]") != null
                        && document.selectFirst("script[src]") != null;
        return text.length() < HARDLY_ANY_TEXT
                && (frame
                        || SCRIPTS_WANTED.matcher(text.toLowerCase(Locale.ROOT)).find());
    }

    static boolean isHome(URI url) {
        return HOME.matcher(path(url)).matches();
    }

    static String path(URI url) {
        String path = url.getRawPath();
        return path == null || path.isEmpty() ? "/" : path.toLowerCase(Locale.ROOT);
    }
}
