package io.shelftalker.scraper.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages that say, with a status that says otherwise, that there is no such page. */
final class Apologies {
    private static final Pattern SAID = Pattern.compile("^(error |erreur |fehler |fout )?404(\\W|$)|\\W404\\W*$"
            + "|404 \\W*(error|not found|page|erreur)|(error|erreur|fehler|errore|fout) 404"
            + "|(page|product|item|article) ((you (requested|are looking for)|was|is|has|has been|have been) )*"
            + "(not found|removed|deleted|doesn.t exist|no longer exists)|(could|can) ?(not|n.t) be found"
            + "|page (doesn.t|does not|no longer) exists?|^not found|nothing (was )?found here|page not available"
            + "|can.?(t|not) (seem to )?find (that|the|this) (page|product)|couldn.t find (that|the|this|your) (page|product)"
            + "|(page|produit|article) (est |n.est |n.a pas (été )?)?(pas )?(introuvable|non trouv[eé]e?|trouv[eé]e?$|n.existe)"
            + "|page inexistante|cette page n.existe|(page|produit) que vous (re)?cherchez n.(existe|est)"
            + "|(seite|produkt|artikel) (wurde |konnte )?(leider )?nicht (gefunden|mehr vorhanden)|seite existiert nicht"
            + "|p[aá]gina no (encontrada|existe|disponible)|producto no encontrado|no (se )?encontr(ado|ada|amos|ó)"
            + "|pagina non trovata|prodotto non trovato|pagina inesistente|p[aá]gina n[aã]o (foi )?encontrada|produto n[aã]o encontrado"
            + "|(pagina|product) niet gevonden|pagina bestaat niet|(sidan|produkten) (kunde inte hittas|hittades inte|finns inte)"
            + "|siden (blev ikke|ble ikke|ikke) (fundet|funnet)|sivua ei löyt|strony? nie (została )?znalezion|nie znaleziono"
            + "|stránka (nebyla |ne)nalezena|nenalezen|az oldal nem található|pagina nu a fost găsită|sayfa bulunamadı"
            + "|страница не найдена|товар не найден|сторінк[ау] не знайдено|ページが見つかりません|页面不存在|找不到(该)?页面|"
            + "페이지를 찾을 수 없|η σελίδα δεν βρέθηκε");
    /** Each apology has one of these words, so that the titles of most pages need no longer look. */
    private static final List<String> NEEDED = List.of(
            "404",
            "found",
            "find",
            "removed",
            "deleted",
            "exist",
            "not available",
            "trouv",
            "cherchez",
            "nicht",
            "gina no",
            "encontr",
            "trovat",
            "niet",
            "hitta",
            "finns inte",
            "fundet",
            "funnet",
            "löyt",
            "znale",
            "nalezen",
            "található",
            "găsită",
            "bulunamad",
            "найден",
            "знайден",
            "見つかりません",
            "不存在",
            "找不到",
            "찾을",
            "βρέθηκε");

    private static final Pattern PLACE =
            Pattern.compile(".*/(error-?)?(404|not-?found|page-?not-?found|page-?introuvable"
                    + "|no-route|noroute|pagenotfound|err404|nicht-gefunden)(\\.\\w+|/)?$");
    private static final Set<String> CLASSES = Set.of(
            "error404", "template-404", "cms-no-route", "cms-noroute-index", "page-404", "pagenotfound", "error-404");

    private Apologies() {}

    /** @param words a title or heading in lower case */
    static boolean said(String words) {
        return NEEDED.stream().anyMatch(words::contains) && SAID.matcher(words).find();
    }

    /** Whether a page carries the mark that shop systems give to their page for what is not there. */
    static boolean marked(Document document) {
        Element body = document.body();
        return CLASSES.contains(body.id().toLowerCase(Locale.ROOT))
                || body.classNames().stream().anyMatch(name -> CLASSES.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether a page says that its right address is that of an apology. */
    static boolean pointsAway(Document document) {
        Element canonical = document.selectFirst("link[rel=canonical]");
        return canonical != null
                && PLACE.matcher(canonical.attr("href").toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** Whether a page was redirected to an apology. */
    static boolean isPlace(URI url) {
        return PLACE.matcher(Sight.path(url)).matches();
    }
}
