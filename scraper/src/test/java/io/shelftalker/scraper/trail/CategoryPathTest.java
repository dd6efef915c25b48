package io.shelftalker.scraper.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CategoryPathTest {
    private static final Set<URI> HERE =
            Set.of(URI.create("https://shop.example/p/arc?c=1"), URI.create("https://shop.example/p/arc"));

    @Test
    void leavesOutTheHomePageAndTheProduct() {
        assertThat(path(crumb("Bienvenue", "https://shop.example/"), crumb("Lamps", "/lamps"), crumb("Arc", "/p/arc")))
                .containsExactly("Lamps");
        assertThat(path(crumb("Startseite", "/de/start"), crumb("Lamps", "/lamps"), crumb("arc lamp", "")))
                .containsExactly("Lamps");
        assertThat(path(new Crumb(Optional.empty(), Optional.of("/de/")), crumb("Lamps", "/lamps")))
                .containsExactly("Lamps");
    }

    @Test
    void aLastStepThatLeadsNowhereIsThePage() {
        assertThat(path(crumb("Home", "/"), crumb("Lamps", "/lamps"), crumb("Arc 2000", "")))
                .containsExactly("Lamps");
        assertThat(path(crumb("Lamps", ""), crumb("Desk", ""))).containsExactly("Lamps", "Desk");
    }

    @Test
    void keepsATrailThatIsNothingButCategories() {
        assertThat(path(crumb("Lamps", "/lamps"), crumb("Desk", "/lamps/desk"))).containsExactly("Lamps", "Desk");
        assertThat(path()).isEmpty();
    }

    @Test
    void readsAWrittenPath() {
        assertThat(CategoryPath.written("Wine > Red »Pinot Noir / Young"))
                .containsExactly("Wine", "Red", "Pinot Noir", "Young");
        assertThat(CategoryPath.written("AC/DC")).containsExactly("AC/DC");
    }

    private static List<String> path(Crumb... crumbs) {
        return CategoryPath.of(List.of(crumbs), HERE, Optional.of("Arc Lamp"));
    }

    private static Crumb crumb(String name, String url) {
        return new Crumb(Optional.of(name), Optional.of(url).filter(text -> !text.isEmpty()));
    }
}
