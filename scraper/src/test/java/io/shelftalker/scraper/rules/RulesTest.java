package io.shelftalker.scraper.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final Document PAGE = Jsoup.parse(
            "<p class=now></p><p class=now> 12,50 € </p><a id=code data-id='No. K-7 (blue)'>x</a><script>var s='Z9'</script>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'price': '.now'} | price | 12,50 €",
                "{'sku': {'css': '#code', 'attr': 'data-id'}} | sku | No. K-7 (blue)",
                "{'sku': {'css': '#code', 'attr': 'data-id', 'regex': 'No[.] (\\\\S+)'}} | sku | K-7",
                "{'mpn': {'regex': 'var s=.([A-Z0-9]+)'}} | mpn | Z9",
            })
    void readsWhatTheRuleNames(String rules, String field, String value) {
        Rules parsed = Rules.parse(rules.replace('\'', '"'));

        assertThat(parsed.byField()).containsOnlyKeys(field);
        assertThat(requireNonNull(parsed.byField().get(field)).read(PAGE)).contains(value);
    }

    @Test
    void saysNothingWhereThePageHasNothing() {
        Rule brand =
                requireNonNull(Rules.parse("{\"brand\": \".brand\"}").byField().get("brand"));

        assertThat(brand.read(PAGE)).isEmpty();
    }

    @Test
    void aRegexThatWouldNeverEndIsRefused() {
        Rule endless = requireNonNull(Rules.parse("{\"sku\": {\"regex\": \"a*a*a*a*a*a*a*#\"}}")
                .byField()
                .get("sku"));
        Document page = Jsoup.parse("<p>" + "a".repeat(2_000) + "</p>");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> endless.read(page))
                .withMessageContaining("/a*a*a*a*a*a*a*#/")
                .withMessageContaining("takes too long");
    }

    @Test
    void aRegexThatGoesTooDeepIsRefused() {
        Rule deep = requireNonNull(
                Rules.parse("{\"sku\": {\"regex\": \"(a|b)*c\"}}").byField().get("sku"));
        Document page = Jsoup.parse("<p>" + "ab".repeat(200_000) + "</p>");

        assertThatIllegalArgumentException().isThrownBy(() -> deep.read(page)).withMessageContaining("takes too long");
    }

    @Test
    @Timeout(30)
    void aSelectorThatWouldNeverEndIsRefused() {
        Rule endless = requireNonNull(
                Rules.parse("{\"sku\": \".none ~ li ~ li ~ li\"}").byField().get("sku"));
        Document page = Jsoup.parse("<ul>" + "<li>x".repeat(40_000) + "</ul>");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> endless.read(page))
                .withMessage("the selector '.none ~ li ~ li ~ li' takes too long on this page; make it simpler");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sku': ':has(p:has(b))'} | looks for siblings or for more within a :has()",
                "{'sku': 'ul:has(.none ~ li)'} | looks for siblings or for more within a :has()",
                "{'sku': 'p:matches(a*a*a*#)'} | searches by a regular expression; give that as 'regex' beside it",
                "{'sku': 'p[id~=a*a*a*#]'} | searches by a regular expression; give that as 'regex' beside it",
                "{'prise': '.now'} | there is no field 'prise'; there are: availability, brand",
                "{'price': 'div['} | the rule of 'price': 'div[' is no CSS selector",
                "{'sku': {'css': 'p', 'regex': '(a'}} | the rule of 'sku': '(a' is no regular expression",
                "{'sku': {'xpath': '//p'}} | the rule of 'sku': 'xpath' is not known; a rule has css, attr and regex",
                "{'sku': {'attr': 'id'}} | the rule of 'sku': a rule needs a css selector or a regex",
                "{'sku': {'css': 7}} | the rule of 'sku': 'css' has to be a text",
                "{'stores': {'shop': {}}} | the rule of 'stores': 'shop' is not known; there are: directory, page, stock",
                "{'stores': {'directory': {'json': 'a', 'id': 'b'}}} | 'stores.directory': 'url' has to say where it is",
                "{'stores': {'directory': {'url': '/s', 'id': 'b'}}} | either 'json' says the way to its list, or 'css'",
                "{'stores': {'directory': {'url': '/s', 'json': 'a', 'city': 'c'}}} | 'id' or 'name' has to say which store",
                "{'stores': {'directory': {'url': '/{sku}', 'json': 'a', 'id': 'c'}}} | a directory is one address",
                "{'stores': {'stock': {'url': '/s?of={ean}', 'json': 'a', 'id': 'c', 'quantity': 'q'}}} | {ean} is not known",
                "{'stores': {'stock': {'url': 'https://{sku}.example/', 'json': 'a', 'id': 'c', 'quantity': 'q'}}} | is no address of",
                "{'stores': {'stock': {'url': '//{sku}.example/', 'json': 'a', 'id': 'c', 'quantity': 'q'}}} | names a host without",
                "{'stores': {'stock': {'url': '//api.example/{sku}', 'json': 'a', 'id': 'c', 'quantity': 'q'}}} | names a host without",
                "{'stores': {'directory': {'url': '//api.example/', 'json': 'a', 'id': 'c'}}} | for another https://api.example/",
                "{'stores': {'stock': {'url': 'file:///etc/{sku}', 'json': 'a', 'id': 'c', 'quantity': 'q'}}} | begin with / or with https://",
                "{'stores': {'stock': {'url': 'stock?of={sku}', 'json': 'a', 'id': 'c', 'quantity': 'q'}}} | begin with / or with https://",
                "{'stores': {'directory': {'url': '../stores', 'json': 'a', 'id': 'c'}}} | begin with / or with https://",
                "{'stores': {'stock': {'url': '/s', 'json': 'a', 'id': 'c', 'quantity': 'q'}}} | 'of' has to say which one",
                "{'stores': {'stock': {'url': '/{sku}', 'json': 'a', 'id': 'c'}}} | 'quantity' or 'availability' has to say",
                "{'stores': {'stock': {'url': '/{product}', 'json': 'a', 'id': 'c', 'quantity': 'q'}}} | what {product} stands for",
                "{'stores': {'stock': {'url': '/{sku}', 'json': 'a', 'id': 'c', 'quantity': 'q', 'most': 0}}} | from 1 to 2000",
                "{'stores': {'page': {'json': 'a', 'id': 'c', 'quantity': 'q'}}} | 'json' is not known",
                "['price'] | rules are a JSON object of fields",
                "{'price': | rules are no JSON",
            })
    void saysWhichFieldIsWrongAndHow(String rules, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.parse(rules.replace('\'', '"')))
                .withMessageContaining(complaint);
    }
}
