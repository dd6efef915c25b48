package io.shelftalker.catalog.browse;

import io.shelftalker.core.command.Turn;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The categories that each person has looked at lately, where there are too many to be seen at once. */
@Singleton
final class Visits {
    private static final int MOST = 6;

    /** All categories, those first that the person looked at last. */
    List<Section> first(Turn turn, List<Section> sections) {
        List<String> recent = turn.handle()
                .createQuery("""
                        select section from category_visit where contact = :contact order by visited_at desc limit :most
                        """)
                .bind("contact", turn.actor().contact().value())
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
        Comparator<Section> lately = Comparator.comparingInt(
                section -> recent.contains(section.name()) ? recent.indexOf(section.name()) : MOST);
        return sections.stream().sorted(lately).toList();
    }

    /** Notes that somebody looks at a category. */
    void note(Turn turn, Section section) {
        turn.handle()
                .createUpdate("""
                        insert into category_visit (contact, section) values (:contact, :section)
                        on conflict (contact, section) do update set visited_at = clock()
                        """)
                .bind("contact", turn.actor().contact().value())
                .bind("section", section.name())
                .execute();
    }
}
