package io.shelftalker.scraper.run;

import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.scraper.source.Source;
import java.util.List;

/** Asks which source is meant. */
final class Choices {
    private Choices() {}

    static Reply source(List<Source> sources, Call call) {
        if (sources.isEmpty()) {
            return Reply.text(Phrase.of("sources.none"));
        }
        return new Reply.Choices(
                Phrase.of("sources.which"),
                sources.stream()
                        .limit(20)
                        .<Action>map(source -> new Action.Press(
                                Phrase.literal(source.name()), call.with("source", source.name())))
                        .toList());
    }
}
