package io.shelftalker.scraper.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Pages that want to see a human: Cloudflare, Akamai, DataDome, PerimeterX, Imperva, AWS WAF, Kasada, Queue-it and the
 * captchas of shops' own.
 */
final class Walls {
    private static final Pattern TITLE = Pattern.compile(
            "just a moment|^un instant|nur einen moment|un momento|aguarde|attention required|are you (a )?(human|robot)"
                    + "|robot check|not a robot|pas un robot|kein roboter|no (soy|eres) un robot|non sono un robot"
                    + "|access (to this page has been )?denied|acc[eè]s (refus[eé]|interdit)|zugriff verweigert"
                    + "|acceso denegado|accesso negato|acesso negado|toegang geweigerd|odmowa dost[eę]pu|åtkomst nekad"
                    + "|pardon our interruption|security check|security checkpoint|sicherheits(über)?pr[uü]fung"
                    + "|verify(ing)? (that )?you are (a )?human|human verification|checking your browser|ddos-guard"
                    + "|captcha|request (was )?blocked|you have been blocked|bot (detection|verification|protection)"
                    + "|v[eé]rification de s[eé]curit[eé]|comprobaci[oó]n de seguridad|controllo di sicurezza"
                    + "|client challenge|one more step|unusual (traffic|activity)|too many requests|rate limit(ed)?\\b"
                    + "|virtual waiting room|queue-it|you are now in line|website firewall"
                    + "|доступ (ограничен|запрещ[её]н)|アクセス(が)?拒否|访问被拒绝|安全验证");
    private static final Pattern TEXT =
            Pattern.compile("incapsula incident|request unsuccessful|press (&|and) hold|reference #?\\d+\\.[0-9a-f]+\\."
                    + "|enable js and disable any ad ?blocker|cloudflare ray id|ray id: [0-9a-f]{8}"
                    + "|sorry, you have been blocked|unusual traffic from your|automated (access|queries|requests)"
                    + "|are you a robot|i.?a?m not a robot|je ne suis pas un robot|ich bin kein roboter"
                    + "|verify (that )?you are (a )?human|confirm (that )?you are (a )?human|prove you are human"
                    + "|complete the (security check|captcha)|bots? use .{0,20}too|support id:? ?\\d{8}"
                    + "|you don.t have permission to access .{0,200}on this server|website firewall");
    /** Marks of walls alone. Many honest pages load the same vendors' scripts, so these count only on a sparse page. */
    private static final List<String> MARKS = List.of(
            "#challenge-form, #challenge-running, #cf-challenge-running, #cf-error-details, .cf-turnstile",
            "script[src*=/cdn-cgi/challenge-platform/h/]",
            "#sec-if-cpt-container, #sec-cpt-if, meta[http-equiv=refresh][content*=bm-verify]",
            "script[src*=captcha-delivery.com], iframe[src*=captcha-delivery.com]",
            "#px-captcha, #px-captcha-wrapper",
            "iframe[src*=_Incapsula_Resource], iframe#main-iframe",
            "script[src*=awswaf.com], #challenge-container",
            "script[src*='/ips.js'][src*='KP_']",
            "#distilCaptchaForm, form[action*=captcha], form[action*=/challenge], img[src*=captcha], img[src*=Captcha]",
            "iframe[src*=captcha], iframe[src*=arkoselabs], iframe[src*=funcaptcha]",
            ".g-recaptcha, .h-captcha, .frc-captcha, #captcha, #captcha-container");

    private static final List<String> SCRIPTS = List.of(
            "_cf_chl_opt",
            "gokuProps",
            "awsWafCookieDomainList",
            "window.KPSDK",
            "_Incapsula_Resource",
            "var dd={'",
            "bm-verify");
    private static final Pattern PLACE =
            Pattern.compile("/(captcha|challenge|blocked|bot-check|robot-check|errors/validatecaptcha|distil_r_captcha)"
                    + "(/|\\.|$).*|/cdn-cgi/.*");
    private static final Set<String> HOSTS =
            Set.of("queue-it.net", "validate.perfdrive.com", "geo.captcha-delivery.com");

    private Walls() {}

    /** @param words a title or heading in lower case */
    static boolean titled(String words) {
        return TITLE.matcher(words).find();
    }

    /** @param text of a page with little on it */
    static boolean marked(Document document, String text) {
        return TEXT.matcher(text.toLowerCase(Locale.ROOT)).find()
                || MARKS.stream().anyMatch(mark -> document.selectFirst(mark) != null)
                || document.select("script:not([src])").stream()
                        .anyMatch(script -> SCRIPTS.stream().anyMatch(script.data()::contains));
    }

    /** Whether a page was redirected to a place where walls stand. */
    static boolean isPlace(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        return PLACE.matcher(Sight.path(url)).matches()
                || HOSTS.stream().anyMatch(wall -> host.equals(wall) || host.endsWith("." + wall));
    }
}
