package io.shelftalker.channels;

import io.shelftalker.core.channel.Reply;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The picture that a reply is to be shown with; a list's are only beside its lines, where there is room for them. */
public final class ReplyPicture {
    private ReplyPicture() {}

    /** The same, and those beside the things of a list, for a platform that has room for them. */
    public static List<URI> all(Reply reply) {
        return reply instanceof Reply.Cards cards
                ? cards.cards().stream()
                        .flatMap(card -> card.picture().stream())
                        .toList()
                : of(reply).stream().toList();
    }

    public static Optional<URI> of(Reply reply) {
        return switch (reply) {
            case Reply.Card card -> card.picture();
            case Reply.Picture picture -> Optional.of(picture.picture());
            case Reply.Text _, Reply.Cards _, Reply.Choices _, Reply.Table _, Reply.Series _, Reply.Form _ ->
                Optional.empty();
        };
    }
}
