package io.shelftalker.scraper.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.node.Fragments;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every {@code .html} beside this test shows the trail that the {@code .txt} of the same name says. */
class TrailsTest {
    private static final String HERE = "https://shop.example/p/here";

    @ParameterizedTest
    @MethodSource("trails")
    void readsATrailAsAPersonWould(String trail) throws IOException {
        List<Crumb> crumbs = Trails.read(Fragments.of(Files.readString(file(trail))), HERE);

        assertThat(told(crumbs))
                .isEqualTo(
                        Files.readString(file(trail.replace(".html", ".txt"))).strip());
    }

    static Stream<String> trails() throws IOException {
        try (Stream<Path> files = Files.list(file("way-back.html").getParent())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav aria-label='Breadcrumb'><ol>%s</ol></nav>",
                "<ol class='c-Breadcrumbs__list'>%s</ol>",
                "<div id=breadcrumb><ul>%s</ul></div>",
                "<ol vocab='https://schema.org/' typeof='BreadcrumbList'>%s</ol>",
                "<nav class=breadcrumb></nav><div itemprop=breadcrumb>%s</div>"
            })
    void findsTheTrailOfAPage(String place) {
        String trail = "<li><a href='/'>Home</a></li><li><a href='/ink'>Ink</a></li><li>Blue</li>";
        String page = "<header><ul class=menu><li><a href='/x'>X</a></li></ul></header>%s<main>Home / Ink</main>"
                .formatted(place.formatted(trail));

        assertThat(told(Trails.onPage(Jsoup.parse(page), HERE)))
                .isEqualTo("Home -> https://shop.example/\nInk -> https://shop.example/ink\nBlue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav aria-label='Fil d’Ariane'>%s</nav>",
                "<nav aria-label='Brotkrumen'><ul>%s</ul></nav>",
                "<ol>%s</ol>",
                "<nav>%s</nav>",
                "<ul class='x'>%s</ul>"
            })
    void findsATrailThatNothingCallsOneByItsShape(String place) {
        String trail = "<li><a href='/'>Home</a> › </li><li><a href='/ink'>Ink</a> › </li><li>Blue</li>";
        String page = place.formatted(trail) + "<h1>Blue</h1>";

        assertThat(told(Trails.onPage(Jsoup.parse(page, HERE), HERE)))
                .isEqualTo("Home -> https://shop.example/\nInk -> https://shop.example/ink\nBlue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href='/'>Home</a> | <a href='/ink'>Ink</a> | <a href='/paper'>Paper</a></nav><h1>Blue</h1>",
                "<nav><ul><li><a href='/'>Home</a></li><li><a href='/ink'>Ink</a></li></ul></nav><h1>Blue</h1>",
                "<ol class=menu><li><a href='/'>Home</a></li><li><a href='/blog'>Blog</a></li>"
                        + "<li><a href='/contact'>Contact</a></li></ol><h1>Blue</h1>",
                "<nav><a href='/'>Home</a><a href='/blog'>Blog</a> ▸ <a href='/contact'>Contact</a></nav><h1>Blue</h1>",
                "<h1>Blue</h1><ol><li><a href='/'>Home</a></li><li><a href='/ink'>Ink</a></li></ol>",
                "<ol><li><a href='/ink'>Ink</a></li><li><a href='/paper'>Paper</a></li></ol><h1>Blue</h1>"
            })
    void aMenuIsNoTrail(String page) {
        assertThat(Trails.onPage(Jsoup.parse(page, HERE), HERE)).isEmpty();
    }

    @Test
    void believesMarkupBeforeANameOfAClass() {
        String page = "<div class=breadcrumb-help><a href='/help'>Help</a></div>"
                + "<ul itemscope itemtype='http://schema.org/BreadcrumbList'><li><a href='/a'>A</a></li></ul>";

        assertThat(told(Trails.onPage(Jsoup.parse(page), HERE))).isEqualTo("A -> https://shop.example/a");
    }

    @Test
    void aPageWithoutATrailHasNone() {
        assertThat(Trails.onPage(Jsoup.parse("<nav class=menu><a href='/a'>A</a></nav>"), HERE))
                .isEmpty();
        assertThat(Trails.onPage(Jsoup.parse(""), HERE)).isEmpty();
    }

    @Property
    void readsAnything(@ForAll String html) {
        assertThat(Trails.read(Fragments.of(html), HERE))
                .allMatch(crumb -> crumb.name().isPresent() || crumb.url().isPresent());
    }

    private static String told(List<Crumb> crumbs) {
        return crumbs.stream()
                .map(crumb -> crumb.name().orElse("(no name)")
                        + crumb.url().map(url -> " -> " + url).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(TrailsTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
