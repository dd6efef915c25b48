package io.shelftalker.catalog.browse;

import io.shelftalker.catalog.search.Asked;
import io.shelftalker.catalog.search.Found;
import io.shelftalker.catalog.search.Heard;
import io.shelftalker.core.channel.Action;
import io.shelftalker.core.channel.Call;
import io.shelftalker.core.channel.Menu;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import java.util.ArrayList;
import java.util.List;

/** What is said where no product answers, and the ways on from there. */
final class Unanswered {
    private static final int MOST_CATEGORIES = 6;
    private static final int IN_ROW = 3;

    private Unanswered() {}

    /** Declines a question that is none about products; whatever of it the catalog knows can be looked for. */
    static Reply beyond(Heard heard) {
        List<Action> look = new ArrayList<>();
        if (!heard.known().isEmpty()) {
            Asked known = Asked.words(String.join(" ", heard.known()));
            look.add(new Action.Press(Phrase.of("search.look", Excerpt.of(known.words())), AskedLines.search(known)));
        }
        return new Reply.Text(Phrase.of("search.beyond"), Menu.NONE.and(look).and(around()));
    }

    /** Declines a question about the shop itself, and says whom to ask. */
    static Reply service() {
        return new Reply.Text(Phrase.of("search.service"), Menu.NONE.and(around()));
    }

    /** Says what matched nothing, and offers what there is. */
    static Reply nothing(String written, Asked asked, Heard heard, List<Section> sections) {
        String missing = heard.unknown().size() == 1 ? heard.unknown().getFirst() : written;
        Menu menu = Menu.NONE.and(AskedLines.of(asked, Found.NOTHING).removals());
        List<Action> categories = categories(sections);
        for (int from = 0; from < categories.size(); from += IN_ROW) {
            menu = menu.and(categories.subList(from, Math.min(from + IN_ROW, categories.size())));
        }
        return new Reply.Text(Phrase.of("search.nothing", Excerpt.of(missing)), menu.and(around()));
    }

    /** Words as they are said to be missing. */
    static String words(List<String> words) {
        return Excerpt.of(String.join(", ", words));
    }

    private static List<Action> categories(List<Section> sections) {
        return sections.stream()
                .filter(section -> !section.name().isEmpty())
                .limit(MOST_CATEGORIES)
                .map(CategoriesCommand::button)
                .toList();
    }

    private static List<Action> around() {
        return List.of(
                ProductReplies.press("search.new", Call.of("new")),
                ProductReplies.press("search.surprise", Call.of("random")),
                ProductReplies.press("browse.categories", Call.of("categories")));
    }
}
