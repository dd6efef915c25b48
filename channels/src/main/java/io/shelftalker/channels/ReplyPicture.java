package io.shelftalker.channels;

import io.shelftalker.core.channel.Reply;
import java.net.URI;
import java.util.Optional;

/** The picture that a reply is to be shown with; a list's are only beside its lines, where there is room for them. */
public final class ReplyPicture {
    private ReplyPicture() {}

    public static Optional<URI> of(Reply reply) {
        return switch (reply) {
            case Reply.Card card -> card.picture();
            case Reply.Picture picture -> Optional.of(picture.picture());
            case Reply.Text _, Reply.Cards _, Reply.Choices _, Reply.Table _, Reply.Series _, Reply.Form _ ->
                Optional.empty();
        };
    }
}
