package io.shelftalker.scraper.extract.visible;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an amount on a page may be instead of the price, told by the names of its elements and by the words before and
 * after it, in the languages of most shops. In the order in which they are tried.
 */
enum PriceKind {
    /** For a kilogram, a litre, a piece of several. */
    UNIT(
            "unit-?price|per-?unit|price-?per|base-?price-?unit|grundpreis|ppu|price-?unit|-per-",
            "=\\s*$|grundpreis|unit price|price per|preis pro|prix au|cena za",
            "^[^\\d]{0,4}(/|\\b(per|pro|par|por|pr|za|je|al|le|au)\\b)\\s*\\d*[.,]?\\d*\\s?(kg|g|gr|l|lt|ml|cl|dl|m|m²|m2|unit|unité|unidad|stk|stück|count|each|"
                    + "ounce|oz|fl|lb|kilo|litre|liter|litro|100|sheet|wash|piece|pièce|кг|л|шт)\\b"),
    /** One of several payments. */
    INSTALMENT(
            "instal|financ|monthly|klarna|affirm|afterpay|clearpay|credit|cuota|(^|[ -])rate-|-rate([ -]|$)|leasing|loan|(^|[ -])emi-",
            "instal|klarna|afterpay|clearpay|financ|cuotas?|mensual|mensil|\\brat[ae]\\b|raten|interest-free|monat|monthly|每期|期 |\\d+ ?x( de| à)?[\\s\\p{L}]{0,3}\\p{Sc}?\\s*$"
                    + "|(payments of|pagos de|pagamentos de|versements de|mensualités de|plazos de|termijnen van|splátek po|rat po)[\\s\\p{Sc}]*$",
            "^[^\\d]{0,6}(/|\\b(per|pro|par|al|a|im|in|por|na)\\b)?\\s?(month|mo\\b|mtl|monat|mois|mese\\b|mes\\b|mês|maand|miesi\\w+|мес"
                    + "|week\\b|woche\\b|semaine\\b|semana\\b|settimana\\b)"
                    + "|^[^\\p{L}\\d]*+(?!\\d|(or|pay|split|spread|oder|auch|in|ou|en|em|o|hasta|até|of|eller)\\b).{0,12}(instal|klarna|raten|cuotas|x sans frais)"
                    + "|^[^\\d]{0,3}x (de|of|à|zu|da)\\b|^[^\\p{L}\\d]{0,3}(sem juros|sin interés|sin intereses|senza interessi|zinsfrei)"),
    /** What it costs to send it, or from what on it costs nothing. */
    SHIPPING(
            "shipping|delivery|postage|versand|liefer|livraison|envio|spedizion|frete|verzend|import-?fee|dispatch|(^|[ -])ship-",
            "shipping|delivery|postage|versand|lieferung|livraison|frais de port|env[ií]o|spedizion|frete|entrega|verzend|bezorg|доставк|"
                    + "dostaw|doprav|livrare|import (fees|charges)|運費|送料|משלוח|توصيل",
            "^[^\\d]{0,3}(shipping|delivery|postage|versand|livraison|de frais de port|env[ií]o|spedizion|import (fees|charges))"),
    /** What is saved, given back or paid on top. */
    SAVING(
            "you-?save|savings?([ -]|$)|discount-?(amount|value|percent|label|badge)|rebate|ersparnis|ahorr|risparmi|coupon|voucher|cashback|"
                    + "gift-?card|trade-?in|reward|deposit|pfand|loyalty",
            "you save|\\bsave\\b|saving|sparen|ersparnis|gespart|spare |économi|remise|ahorr|risparmi|sconto|economi[sz]|poupe|bespaar|скидк|"
                    + "coupon|voucher|cashback|gift card|trade-in|pfand|deposit|reward|minimum order|mindestbestell|[-+−–]\\s*\\p{Sc}?\\s*$",
            "^[^\\d]{0,3}(off\\b|discount|cashback|de remise|gespart|sparen|rabatt|points?\\b|de descuento|di sconto|korting)"),
    /** What it was, or should be, before a reduction. */
    LIST(
            "(^|[ -])(old|was|rrp|msrp|before|previous|original|strike|striked|crossed|barre|ancien|compare-?at|precedent|reference|ex|non-?sale)([ -]|$)|"
                    + "list-?price|old-?price|was-?price|regular-?price|price-?(old|was|before|regular|list|original|standard|rrp|normal|strike)|"
                    + "strike-?through|line-?through|crossed|cross-?out|strikeout|price-normal|std-?price|original-?price|full-?price|price-?full",
            "\\b(was|rrp|r\\.r\\.p|msrp|list price|reg\\.|original price|before|uvp|statt|bisher|unverb|au lieu de|prix conseillé|"
                    + "prix public|prix barré|antes|pvp|listino|invece di|anziché|adviesprijs|old price|ancien prix|"
                    + "previously|niedrigster|lowest price (in|of|over|within)|de:? r\\$|compare at|typical price|former price|suggested retail|srp\\b"
                    + "|vorher|alter preis|früher[\\s:\\p{Sc}]*$|ursprünglich|streichpreis|ancien prix|prix (de vente )?(conseillé|initial|d.origine|le plus bas|de référence)"
                    + "|prezzo (consigliato|precedente|originale|più basso)|precio (anterior|original|recomendado|más bajo)"
                    + "|preço (anterior|original|recomendado|mais baixo)|laagste prijs|oude prijs|oorspronkelijk|ord\\.? ?pris|ordinarie( pris)?[\\s:]*$|tidigare (lägsta )?pris"
                    + "|lägsta pris|førpris|vej?l\\.? ?pris|veiledende|laveste pris|ovh|alin hinta|stara cena|poprzednia cena|najniższa cena"
                    + "|cena katalogowa|původní cena|nejnižší cena|pôvodná cena|najnižšia cena|eredeti ár|régi ár|legalacsonyabb|preț vechi"
                    + "|cel mai mic preț|eski fiyat)|\\b(avant|prima|era)[\\s:]*(r\\$|\\p{Sc})?\\s*$|^van[\\s:]*\\p{Sc}?\\s*$"
                    + "|раньше|старая цена|цена до скидки|原價|定價|市價|정가",
            "^[^\\d]{0,3}(rrp|msrp|uvp|list price)"),
    /** What it costs else: the price itself where nothing less is asked beside it. */
    NORMAL(
            "^$.",
            "regular price|normal price|retail price|usual(ly)?( price)?\\s*:|normaler preis|normalpreis|prix normal|precio normal|prezzo normale|preço normal"
                    + "|normale prijs|normalpris|cena regularna|běžná cena|bežná cena|normaalihinta|обычная цена"
                    + "|^(valued at|value|worth|valeur|wert|valore|valor)[\\s:]*\\p{Sc}?\\s*$",
            "^$."),
    /** Without the tax that comes on top: the price itself where none with it is asked beside it. */
    NET(
            "^$.",
            "(cena netto|nettopreis|net price|prix ht|price \\(?(excl|exc|ex)\\.? (vat|tax|gst)\\)?|cena bez (dph|vat)|precio sin iva|prezzo senza iva"
                    + "|preis (ohne|exkl\\.?) mwst\\.?)[\\s:\\p{Sc}]*$|\\b(excl|exc|ex|exkl)\\.? (vat|btw|tax|moms|mwst\\.?):[\\s\\p{Sc}]*$",
            "^[^\\d]{0,6}?((zzgl|exkl|ekskl|excl|exc|ex|ohne|without|bez|sin|sem|senza|fără|без)\\.? ?(\\d+ ?% ?)?(mwst|ust|vat|tax|btw|moms|mva"
                    + "|gst|iva|dph|tva|ндс)|(?<!\\p{L})ht(?!\\p{L})|h\\.t\\.|hors taxe|netto(?!\\p{L})|iva esclusa)"),
    /** What others ask for it, from the cheapest on. */
    OTHERS(
            "other-?(seller|offer|price)|marketplace-?(offer|price)|used-|from-price",
            "\\b(new|neu|neufs?|nuov[oi]|nuevos?|novos?|nieuw|nowe|used|gebraucht|occasions?|usat[oi]|usados?|other|offers?|angebote?|offres|ofertas|offerte)\\b"
                    + ".{0,24}\\b(from|ab|partir d[eu]|a partire da|da|desde|vanaf|od)\\s*:?\\s*$",
            "^$."),
    /** Where bidding begins, what experts expect, what comes on top of it. */
    AUCTION(
            "estimate|buyers?-?premium|start(ing)?-?(price|bid)|opening-?bid|reserve-?price",
            "estimate|(starting|start|opening|reserve) (price|bid)|buyer'?s premium|startpreis|startgebot|mindestgebot|schätzpreis|aufgeld|mise à prix|estimation"
                    + "|prezzo di partenza|base d.asta|precio de salida|utrop",
            "^[^\\d]{0,3}estimate"),
    /** Another offer, another form, a sum. */
    ELSEWHERE(
            "swatch|variant-?price|option-?price|"
                    + "subscri|tier(s|ed)?-?(price|pricing)|price-?tier|staffel-?preis|bulk-?(price|discount)|quantity-?(break|price|discount)|volume-?(price|discount)|add-?on|upgrade|extra-?price|(^|[ -])trade|threshold|sub-?total|total-?cart|cart-?total",
            "subscri(?!.*(news|mail))|abonn(?!.*(news|mail))|\\b(over|dès|ab einem)\\b.{0,20}$"
                    + "|(\\b(members?'?s?|club|loyalty) price|clubcard|(club|karten|mitglieder)-?preis|prix (membre|club|adhérent|fidélité)|precio (de )?(socio|club)"
                    + "|prezzo (soci|socio|club|fedeltà)|preço (de )?(sócio|clube)|(leden|club)prijs|medlemspris|klubb?pris|cena klubowa|cena pro členy"
                    + "|with (the |promo )?code|mit (dem )?(gutschein)?code|avec le code|con (el )?código|con (il )?codice|com (o )?código|met (de )?code"
                    + "|z kodem|s kódem)\\b.{0,20}$",
            "^[^\\p{L}\\d]{0,3}((with|for) (your |a |the )?(club|loyalty|members?)( ?card| only)?$|(with|using) (the |promo )?(code|coupon) \\S{2,12}$"
                    + "|mit (der )?(kunden|club)karte$|mit code \\S{2,12}$|avec (la carte|le code \\S{2,12})$|con (la )?tarjeta$|(con|com|met) (el |o )?(código|codice|code) \\S{2,12}$)");

    private final Pattern names;
    private final Pattern before;
    private final Pattern after;

    PriceKind(String names, String before, String after) {
        this.names = Pattern.compile(names);
        this.before = Pattern.compile(before);
        this.after = Pattern.compile(after);
    }

    /** By the words that stand before and after an amount, in lower case. */
    static Optional<PriceKind> said(String before, String after) {
        for (PriceKind kind : values()) {
            if (kind.before.matcher(before).find() || kind.after.matcher(after).find()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** By the names of the elements around an amount. */
    static Optional<PriceKind> named(String names) {
        for (PriceKind kind : values()) {
            if (kind.names.matcher(names).find()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
