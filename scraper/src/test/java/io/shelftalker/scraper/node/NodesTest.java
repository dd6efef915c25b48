package io.shelftalker.scraper.node;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            <b>Two</b><i>words</i>                         | Two words
            <p>Rated <!-- -->4<!-- -->.5</p>               | Rated 4.5
            <span>Yes</span><span>, but (<b>no</b>)</span> | Yes, but (no)
            <p>A&nbsp; <br>B<script>c()</script></p>       | A B
            <a>x <b>:</b></a>                              | x :
            """)
    void readsTheWordsOfAnElement(String html, String words) {
        assertThat(Words.of(Fragments.of(html))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.example/x/y?q=1 | z       | https://a.example/x/z
            https://a.example/x/y     | ../z/.  | https://a.example/z/
            https://a.example/x/y     | ../../z | https://a.example/z
            https://a.example         | z       | https://a.example/z
            https://a.example/x/y     | ?p=2    | https://a.example/x/y?p=2
            https://a.example/x       | //b.example | https://b.example
            https://a.example/x       | http://B.example | http://B.example
            https://a.example/x       | /ä b?c= | https://a.example/ä b?c=
            """)
    void makesLinksAbsoluteAsTheyAreWritten(String base, String link, String absolute) {
        assertThat(Links.absolute(base, link)).isEqualTo(absolute);
    }

    @Test
    void scriptsAndPlacesOnThePageLeadNowhere() {
        assertThat(Links.toPage("https://a.example/", " JavaScript:void(0)")).isEmpty();
        assertThat(Links.toPage("https://a.example/", "#top")).isEmpty();
        assertThat(Links.toPage("https://a.example/", " ")).isEmpty();
    }

    @Property
    void makesAnyLinkAbsolute(@ForAll String base, @ForAll String link) {
        assertThat(Links.absolute(base, link)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Oak & Ash                                                      | Oak & Ash
            <a href='/b/oak'> Oak &amp;<br>Ash</a>                         | Oak & Ash
            <img src=x.png alt=' Oak '>                                    | Oak
            <img src=x.png alt='' title=Ash>                               | Ash
            <div><a><img alt=Oak></a></div>                                | Oak
            <div><header><a><img alt=Oak></a></header></div>               | -
            <td>Oak</td>                                                   | Oak
            <h1>A chair made by Oak and Ash out of oak and of ash, twice</h1> | -
            <svg><title>Oak</title></svg>                                  | Oak
            <img src=x.png>                                                | -
            """)
    void readsABrand(String html, String brand) {
        assertThat(Brand.of(Fragments.of(html)).orElse(null)).isEqualTo(brand);
    }
}
