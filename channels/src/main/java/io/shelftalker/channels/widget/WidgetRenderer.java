package io.shelftalker.channels.widget;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shelftalker.channels.PlainText;
import io.shelftalker.channels.WebAddress;
import io.shelftalker.channels.chart.ChartTable;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import jakarta.inject.Singleton;
import java.util.List;

/** Gives a reply the form in which the widget's script shows it: JSON of plain texts and web addresses, never markup. */
@Singleton
final class WidgetRenderer {
    private final Phrasebooks phrasebooks;

    WidgetRenderer(Phrasebooks phrasebooks) {
        this.phrasebooks = phrasebooks;
    }

    ObjectNode render(Outgoing outgoing) {
        Phrasebook book = phrasebooks.book(outgoing.locale(), outgoing.zone());
        return new Page(book, WidgetMenu.of(outgoing, book)).of(outgoing.reply());
    }

    /** One message being written. */
    private record Page(Phrasebook book, WidgetMenu menu) {
        private ObjectNode of(Reply reply) {
            ObjectNode page = object().put("language", book.locale().toLanguageTag());
            switch (reply) {
                case Reply.Text text -> page.put("is", "text").put("text", words(text.text()));
                case Reply.Choices choices -> page.put("is", "text").put("text", words(choices.question()));
                case Reply.Form form -> page.put("is", "text").put("text", words(form.question()));
                case Reply.Card card -> page.put("is", "card").set("card", card(card));
                case Reply.Cards cards -> cards(page, cards);
                case Reply.Table table -> table(page.put("is", "table"), table);
                case Reply.Series series -> series(page, series);
                case Reply.Picture picture -> picture(page, picture);
            }
            menu.writeTo(page);
            if (reply.menu().judged()) {
                page.put("judged", true);
            }
            return page;
        }

        private void cards(ObjectNode page, Reply.Cards cards) {
            page.put("is", "cards").put("heading", words(cards.heading()));
            ArrayNode list = page.putArray("cards");
            int number = cards.first();
            for (Reply.Card card : cards.cards()) {
                ObjectNode item = list.addObject().put("number", number);
                cards.above(number).ifPresent(heading -> item.put("above", words(heading)));
                item.setAll(card(card));
                menu.numbered(number).ifPresent(token -> item.put("press", token));
                number++;
            }
        }

        private ObjectNode card(Reply.Card card) {
            ObjectNode item = object().put("title", words(card.title()));
            card.link().filter(WebAddress::opens).ifPresent(link -> item.put("link", link.toASCIIString()));
            card.picture().filter(WebAddress::isWeb).ifPresent(picture -> item.put("picture", picture.toASCIIString()));
            texts(item.putArray("lines"), card.lines());
            return item;
        }

        private void table(ObjectNode page, Reply.Table table) {
            page.put("title", words(table.title()));
            texts(page.putArray("columns"), table.columns());
            ArrayNode rows = page.putArray("rows");
            table.rows().forEach(row -> texts(rows.addArray(), row));
        }

        private void series(ObjectNode page, Reply.Series series) {
            page.put("is", "series").set("card", card(ChartTable.words(series)));
            table(page.putObject("table"), ChartTable.of(series));
            ObjectNode chart = page.putObject("chart");
            ArrayNode prices = chart.putArray("prices");
            series.chart().prices().forEach(price -> prices.addObject()
                    .put("from", price.from().toEpochMilli())
                    .put("amount", price.money().amount())
                    .put("label", book.money(price.money())));
            ArrayNode absences = chart.putArray("absences");
            series.chart().absences().forEach(absence -> absences.addObject()
                    .put("from", absence.from().toEpochMilli())
                    .put("to", absence.to().toEpochMilli()));
            chart.put("until", series.chart().until().toEpochMilli());
        }

        private void picture(ObjectNode page, Reply.Picture picture) {
            page.put("is", "picture").put("shows", words(picture.shows())).put("caption", words(picture.caption()));
            if (WebAddress.isWeb(picture.picture())) {
                page.put("picture", picture.picture().toASCIIString());
            }
        }

        private void texts(ArrayNode list, List<Phrase> phrases) {
            phrases.forEach(phrase -> list.add(words(phrase)));
        }

        private String words(Phrase phrase) {
            return PlainText.clean(book.text(phrase)).strip();
        }

        private static ObjectNode object() {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
