package io.shelftalker.channels.whatsapp;

import io.shelftalker.channels.RichText;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrasebook;
import java.net.URI;

/**
 * What a reply with a picture says.
 *
 * @param whole everything
 * @param title what stands under the picture where the rest has a message of its own
 * @param rest the rest, without the title
 */
record WhatsAppPicture(URI address, RichText whole, RichText title, RichText rest) {

    static WhatsAppPicture of(URI address, Reply.Card card, Phrasebook book) {
        RichText title = WhatsAppBody.bold(card.title(), book);
        return new WhatsAppPicture(
                address,
                WhatsAppBody.card(title, card, book),
                title,
                WhatsAppBody.card(RichText.plain(""), card, book));
    }

    static WhatsAppPicture of(Reply.Picture picture, Phrasebook book) {
        RichText caption = RichText.plain(WhatsAppBody.caption(picture, book));
        return new WhatsAppPicture(
                picture.picture(),
                WhatsAppBody.withPages(caption, picture, book),
                caption,
                WhatsAppBody.withPages(RichText.plain(""), picture, book));
    }
}
