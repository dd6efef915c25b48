package io.shelftalker.catalog.browse;

import io.shelftalker.i18n.PlainLetters;
import java.util.regex.Pattern;

/** Tells what people ask of a shop itself from what they ask of its goods: its hours, delivery, returns, payment, address. */
final class ServiceQuestion {
    private static final Pattern POLITELY =
            Pattern.compile("^(?:(?:hi|hello|hey|please|so|and|ok|excuse me|bonjour|salut|et|alors|dites(?: moi)?) )*");
    private static final String WHAT =
            "(?:what (?:is|are)|what s|whats|when are|tell me) (?:your |the |its )?(?:shop s |store s )?";
    private static final String QUEL =
            "(?:quel(?:le)?s? (?:est|sont)|c est quoi|donnez moi) (?:vos |votre |tes |ton |ta |les |le |la |l )?";

    private static final Pattern ENGLISH = Pattern.compile(
            WHAT + "(?:opening |business |store |shop )?hours\\b.*|(?:opening|business|store|shop) hours"
                    + "|(?:when|what time) (?:do|does|are|is) (?:you|the (?:shop|store)) (?:open|close|closed)\\b.*"
                    + "|(?:are you|is the (?:shop|store)) (?:open|closed)\\b.*"
                    + "|(?:do|can|could|will|would) you (?:also )?(?:ship|deliver)\\b.*"
                    + "|" + WHAT
                    + "(?:shipping|delivery|postage)\\b.*|how (?:much|long) (?:is|does|do|are|will) (?:the )?(?:shipping|delivery)\\b.*"
                    + "|(?:shipping|delivery) (?:costs?|fees?|rates?|times?|to .+)"
                    + "|(?:can|may|could|how (?:do|can|to)) (?:i |we )?(?:return|exchange|get a refund|send back)\\b.*"
                    + "|(?:" + WHAT
                    + ")?(?:return|returns|refund|exchange|privacy) polic(?:y|ies)\\b.*|do you (?:give|offer|do) refunds\\b.*"
                    + "|do you (?:accept|take) (?:cards?|credit|debit|cash|paypal|visa|apple pay|google pay|payments?)\\b.*"
                    + "|how (?:can|do) i pay\\b.*|how (?:can|do) i (?:contact|reach|call) (?:you|the (?:shop|store)|someone|anyone)\\b.*"
                    + "|" + WHAT + "(?:phone|telephone|email|e mail|address)(?: number| address)?"
                    + "|where are you(?: located)?|where is (?:your|the) (?:shop|store)"
                    + "|where is my (?:order|package|parcel)\\b.*|(?:track|cancel) my order\\b.*");
    private static final Pattern FRENCH = Pattern.compile(QUEL
            + "(?:horaires?|heures)\\b.*|(?:horaires?|heures) d ouverture"
            + "|(?:a quelle heure|quand) (?:est ce que )?(?:vous )?(?:ouvrez|fermez|ouvre|ferme)\\b.*"
            + "|(?:etes vous|vous etes|est ce que vous etes) (?:ouverts?|fermes?)\\b.*"
            + "|(?:est ce que )?(?:vous |pouvez vous )?(?:livrez|expediez|livrer|expedier)(?: vous)?\\b.*"
            + "|(?:" + QUEL
            + "|combien coutent? (?:la |les )?)?(?:frais|delais?|couts?) d(?:e|u) (?:port|livraison|expedition)\\b.*"
            + "|combien coute la livraison\\b.*"
            + "|(?:puis je|est ce que je peux|je peux|peut on|on peut|comment) (?:retourner|rendre|echanger|me faire rembourser)\\b.*"
            + "|(?:" + QUEL + ")?politique (?:de|d) (?:retours?|remboursement|echange)\\b.*"
            + "|(?:acceptez vous|vous acceptez|prenez vous|vous prenez) (?:les? |la )?(?:cartes?|paiements?|paypal|especes|visa)\\b.*"
            + "|comment (?:payer|vous (?:contacter|joindre|appeler)|puis je (?:payer|vous (?:contacter|joindre)))\\b.*"
            + "|" + QUEL + "(?:adresse|numero|telephone|courriel|e mail|email)(?: de (?:telephone|la boutique))?"
            + "|ou (?:etes vous|vous trouvez vous|est (?:la|votre) boutique|se trouve (?:la|votre) boutique)"
            + "|ou (?:est|en est) (?:ma commande|mon colis)\\b.*");

    private ServiceQuestion() {}

    static boolean isOne(String text) {
        String words = POLITELY.matcher(PlainLetters.words(text)).replaceFirst("");
        return ENGLISH.matcher(words).matches() || FRENCH.matcher(words).matches();
    }
}
