package io.shelftalker.scraper.extract.visible;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.catalog.product.Availability;
import io.shelftalker.catalog.product.Stock;
import io.shelftalker.scraper.extract.visible.StockWords.Meaning;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockWordsTest {
    private final StockWords words = new StockWords();

    @ParameterizedTest
    @CsvSource({
        "In stock, IN",
        "Auf Lager, IN",
        "Sofort versandfertig, IN",
        "Na skladě, IN",
        "お届け 在庫あり, IN",
        "Currently sold out, OUT",
        "Derzeit nicht lieferbar, OUT",
        "Victime de son succès, OUT",
        "Тимчасово немає на складі, OUT",
        "המוצר אינו במלאי, OUT",
        "暂时缺货, OUT",
        "販売終了しました, OUT",
        "สินค้าหมด, OUT",
    })
    void notesAreUnderstoodInManyLanguages(String note, Availability meant) {
        assertThat(words.read(note)).map(Stock::availability).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Available on backorder",
                "On back order",
                "Disponible sur commande",
                "Nur auf Bestellung",
                "Beställningsvara"
            })
    void whatIsOrderedForItsBuyerIsThere(String note) {
        assertThat(words.read(note)).contains(Stock.ofSchema("BackOrder"));
    }

    @ParameterizedTest
    @CsvSource({
        "Il n'en reste que 3, 3",
        "Plus que 2 en stock, 2",
        "Only 3 left, 3",
        "Hurry — only 12 items left!, 12",
        "Nur noch 2, 2",
        "Nur noch 2 Stück verfügbar, 2",
        "¡Solo quedan 3 unidades!, 3",
        "Ne restano 2, 2",
        "Nog maar 3, 3",
        "Endast 2 kvar, 2",
        "Zbývá 4 ks, 4",
        "Осталось 3 шт, 3",
        "残り3点, 3",
        "Low stock,",
        "Dernières pièces,",
        "Letzte Exemplare,"
    })
    void fewThatAreLeftAreLimited(String note, Integer left) {
        Stock few = Stock.ofSchema("LimitedAvailability");

        assertThat(words.read(note)).contains(left == null ? few : few.withLeft(left));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nur noch 3 Tage: 20 % Rabatt", "Nog maar 3 dagen", "Nur noch 29,90 €", "Il ne reste que 3 jours"
            })
    void fewOfSomethingElseSayNothing(String note) {
        assertThat(words.read(note)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plus que quelques jours",
                "Nur noch wenige Tage im Angebot",
                "nog een paar dagen",
                "3 left handed clubs",
                "Running Low Socks",
                "Last One Standing",
                "noch 2 Stück bis zum Gratisversand",
                "Dernière pièce vendue hier",
                "Осталось несколько часов",
                "Plus que 2 pièces de 2 €",
                "Low stock photography",
                "12 available from Monday",
                "2 available colours",
                "3 in stock photos"
            })
    void whatGoesOnBehindACountIsNotOfTheStock(String note) {
        assertThat(words.read(note)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Only 3 left in stock - order soon., 3",
        "Nur noch 2 Paar auf Lager!, 2",
        "Plus que 4 exemplaires en stock, 4",
        "Poslední 3 kusy skladem, 3",
        "Осталось 5 штук на складе, 5",
        "3 left,3"
    })
    void whatIsCountedMayBeNamedBehindTheCount(String note, int left) {
        assertThat(words.read(note))
                .contains(Stock.ofSchema("LimitedAvailability").withLeft(left));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More than 10 available",
                "Mehr als 5 auf Lager",
                "> 10 in stock",
                "+100 en stock",
                "Plus de 20 en stock",
                "över 10 i lager",
                "In stock: 10+",
                "In stock: more than 10"
            })
    void moreThanANumberIsNoCount(String note) {
        assertThat(words.read(note)).contains(Stock.ofSchema("InStock"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Less than 5 left", "fewer than 5 items left", "weniger als 3 Stück: nur noch wenige Stück"})
    void lessThanANumberIsNoCountEither(String note) {
        assertThat(words.read(note)).contains(Stock.ofSchema("LimitedAvailability"));
    }

    @Test
    void howManyThereAreIsCounted() {
        assertThat(words.read("12 in stock")).contains(Stock.ofSchema("InStock").withLeft(12));
        assertThat(words.read("0 in stock")).contains(Stock.ofSchema("OutOfStock"));
        assertThat(words.read("Lagerbestand: 0")).contains(Stock.ofSchema("OutOfStock"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 in stock, ships tomorrow",
                "12 in stock (ready to ship)",
                "12 auf Lager – Lieferung bis Freitag",
                "12 en stock, expédié sous 24 h",
                "12 disponibles. Envío en 24 horas",
                "12 disponibili - spedizione gratuita"
            })
    void aRemarkOnShippingBehindACountTakesNothingFromIt(String note) {
        assertThat(words.read(note)).contains(Stock.ofSchema("InStock").withLeft(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 in stock ships of the line", "12 in stock, photos", "12 in stock, 3 ships"})
    void whatOnlySoundsLikeShippingIsNoRemark(String note) {
        assertThat(words.read(note)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is not in stock",
                "not in stock",
                "ne skladem",
                "pas disponible",
                "pas en stock",
                "nicht auf Lager",
                "non disponibile",
                "no disponible",
                "niet op voorraad",
                "nu e disponibil",
                "ni na zalogi",
                "δεν διαθέσιμο",
                "không có hàng",
                "ไม่มีสินค้า"
            })
    void whatIsDeniedIsNotThere(String note) {
        assertThat(words.read(note)).map(Stock::availability).contains(Availability.OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nu op voorraad", "Nu på lager", "Nu beschikbaar", "Nu i lager", "Omaha, NE in stock"})
    void aDenialOfOneLanguageIsNoneInAnother(String note) {
        assertThat(words.read(note)).map(Stock::availability).contains(Availability.IN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nicht sofort lieferbar", "not ready to ship", "niet direct leverbaar", "never in stock now"})
    void whatIsDeniedOnlyInPartSaysNothing(String note) {
        assertThat(words.read(note)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "add to your basket, BUY",
        "kosárba teszem, BUY",
        "lägg i varukorg, BUY",
        "カートに追加, BUY",
        "masukkan keranjang, BUY",
        "avísame, TELL",
        "再入荷通知を受け取る, TELL",
        "powiadom o dostępności, TELL"
    })
    void buttonsAreUnderstoodInManyLanguages(String button, Meaning meant) {
        assertThat(words.ofButton(button)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not available for this item",
                "Gift wrap: unavailable for this product",
                "Für diesen Artikel nicht verfügbar",
                "Non disponible pour cet article"
            })
    void whatIsNotThereForAProductIsNotTheProduct(String note) {
        assertThat(words.read(note)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Back in stock soon",
                "Bald wieder lieferbar",
                "Isn't in stock",
                "Pas encore disponible",
                "Non è più disponibile",
                "Brak na magazynie",
                "Stokta mevcut değil",
                "没有库存",
                "暂无现货",
                "Нема в наявності"
            })
    void whatIsNotThereYetOrAnyMoreIsOut(String note) {
        assertThat(words.read(note)).map(Stock::availability).contains(Availability.OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Available soon",
                "In stock again shortly",
                "Due in stock 4 May",
                "Available from 4 May",
                "Auf Lager ab 4.5.",
                "Demnächst lieferbar",
                "Disponible à partir du 4 mai",
                "Bientôt en stock",
                "Disponible próximamente",
                "Скоро в наличии",
                "即将有货"
            })
    void whatComesLaterIsNotThereNow(String note) {
        assertThat(words.read(note).map(Stock::availability)).isNotEqualTo(Optional.of(Availability.IN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tell me when in stock",
                "If in stock, it leaves today",
                "Sobald verfügbar",
                "Dès que disponible",
                "Avvisami quando disponibile",
                "Auf Anfrage verfügbar",
                "Available on request"
            })
    void whatIsOnlyThereOnAConditionSaysNothing(String note) {
        assertThat(words.read(note)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Instalments available",
                "Gift wrap: available",
                "Five sizes available",
                "Available in 3 colours",
                "Weitere Farben verfügbar",
                "Ratenzahlung verfügbar",
                "Autres coloris disponibles",
                "Livraison offerte disponible",
                "Disponible en 3 tailles",
                "Financiación disponible"
            })
    void thatSomethingElseIsThereSaysNothing(String note) {
        assertThat(words.read(note)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Image not available",
                "No reviews available",
                "Delivery: unavailable",
                "Bild nicht verfügbar",
                "Avis non disponibles",
                "Photo non disponible",
                "Imagen no disponible"
            })
    void thatSomethingElseIsNotThereSaysNothing(String note) {
        assertThat(words.read(note)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "This item is available, IN",
        "Availability: available, IN",
        "Back in stock, IN",
        "Artikel ist lieferbar, IN",
        "Lieferbar ab Lager, IN",
        "In 3-5 Werktagen lieferbar, IN",
        "Disponibilité : disponible, IN",
        "Ce produit est disponible, IN",
        "Subito disponibile, IN",
        "Tickets available, IN",
        "Available to order, IN",
        "This picture is no longer available, OUT",
        "Diese Bilder sind nicht verfügbar, OUT"
    })
    void whatIsSaidOfTheProductCountsWhateverStandsAround(String note, Availability meant) {
        assertThat(words.read(note)).map(Stock::availability).contains(meant);
    }

    @Test
    void whatIsLostInALongTextSaysNothing() {
        assertThat(words.read("Our shop in the old town, which has a large range in stock at all times, is open"))
                .isEmpty();
        assertThat(words.read("Verkauft von Holm")).isEmpty();
    }
}
