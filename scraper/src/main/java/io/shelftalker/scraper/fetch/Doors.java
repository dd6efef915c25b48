package io.shelftalker.scraper.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Pages that let in only those who log in, agree or are old enough. */
final class Doors {
    private static final Pattern LOGIN_PATH = Pattern.compile(
            ".*/(log-?in|log_in|logon|sign-?in|sign_in|connexion|se-connecter|identification|anmelden|anmeldung|einloggen"
                    + "|iniciar-sesion|acceso-clientes|accedi|entrar|inloggen|logga-in|logowanie|authentication|auth|sso"
                    + "|customer/account/login|account/login|password)(/|\\.|$).*");
    private static final Pattern LOGIN_HOST = Pattern.compile("(login|accounts?|auth|sso|signin|id)\\..+\\..+");
    private static final Pattern CONSENT_PATH = Pattern.compile(
            ".*/(consent|cookie-?wall|cookie-?consent|privacy-gate|privacygate|age-?gate|age-?check|age-?verification"
                    + "|verify-?age|altersverifikation|verification-age)(/|\\.|$).*");
    private static final Pattern CONSENT_HOST = Pattern.compile("(consent|guce|myprivacy|privacy-gate)\\..+");
    private static final Pattern CONSENT = Pattern.compile(
            "before you continue|avant de continuer|bevor sie fortfahren|antes de continuar|prima di continuare"
                    + "|voordat je verder|cookie (consent|wall)|(accept|manage) (our |all )?cookies|we value your privacy"
                    + "|age (verification|gate|check)|verify your age|are you (over|of legal|at least|18|19|21)"
                    + "|v[eé]rification de l.[aâ]ge|avez-vous (plus de )?(18|19|21)|[aâ]ge l[eé]gal|alterspr[uü]fung"
                    + "|sind sie (über )?(18|21)|verificaci[oó]n de edad|eres mayor de|sei maggiorenne");

    private Doors() {}

    /** Whether a page was redirected to a login. */
    static boolean isLogin(URI url) {
        return LOGIN_PATH.matcher(Sight.path(url)).matches()
                || LOGIN_HOST.matcher(host(url)).matches();
    }

    static boolean hasLogin(Document document) {
        return document.selectFirst("input[type=password]") != null;
    }

    /** Whether a page was redirected to a place where one has to agree, or to say how old one is. */
    static boolean isConsent(URI url) {
        return CONSENT_PATH.matcher(Sight.path(url)).matches()
                || CONSENT_HOST.matcher(host(url)).matches();
    }

    /** @param words title and heading of a page with little on it, in lower case */
    static boolean asksForConsent(String words) {
        return CONSENT.matcher(words).find();
    }

    private static String host(URI url) {
        return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    }
}
