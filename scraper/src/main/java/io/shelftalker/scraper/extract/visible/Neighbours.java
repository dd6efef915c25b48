package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Price;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The words right before and after an amount, in lower case: those in its own element, else the short label that stands
 * next to it. The product's title labels nothing, and neither does what is a remark of its own.
 */
record Neighbours(String before, String after) {
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,'’\\s]*\\d)?");
    private static final Pattern COUNT = Pattern.compile("\\(\\d+\\)");
    /** What goes on with the amount, whatever numbers stand in it: {@code 4 payments of}. */
    private static final Pattern GOES_ON = Pattern.compile("(?iu)(:|\\b(of|de|von|zu|da|di|van|po|od))$");
    /** What is free costs no amount; what ends or says all by itself goes before none. */
    private static final Pattern REMARK =
            Pattern.compile("(?iu)[.!?]$|\\b(available|verfügbar|disponible|disponibile|disponível|beschikbaar)$"
                    + "|^(free|kostenlose?r?|gratis|versandkostenfrei\\p{L}*|fri|ilmainen|darmowa|бесплатная) ?\\p{L}*( (&|and|und|et) \\p{L}+)?$"
                    + "|^\\p{L}+ (gratuite?s?|offerte?s?|gratis|kostenlos|zdarma|бесплатно)$");

    private static final Pattern NO_DIGIT = Pattern.compile("[^\\d]+");
    private static final Pattern WORDS =
            Pattern.compile("\\p{L}{4,}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,}");
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_GOING_ON = 70;
    private static final int CLIMB = 5;

    /**
     * Those of an amount.
     *
     * @param element what it stands in
     * @param snippet where it begins, or the number of it that was met first
     */
    static Neighbours of(Stage stage, Element element, Snippet snippet, Price price, String written) {
        String lead = written.substring(0, start(written, price));
        String tail = written.substring(end(written, price));
        String label = WORDS.matcher(lead).find()
                ? ""
                : outside(stage.scene(), element, snippet.index(), -1)
                        .filter(before -> isLabel(stage, before))
                        .map(Snippet::text)
                        .orElse("");
        String behind = WORDS.matcher(tail).find()
                ? ""
                : outside(stage.scene(), element, snippet.index(), 1)
                        .map(Snippet::text)
                        .filter(text -> text.length() <= LONGEST_LABEL && !text.endsWith(":"))
                        .orElse("");
        return new Neighbours((label + " " + lead).toLowerCase(Locale.ROOT), (tail + behind).toLowerCase(Locale.ROOT));
    }

    private static boolean isLabel(Stage stage, Snippet before) {
        String text = before.text();
        boolean titled = stage.title()
                .filter(title -> title.text().equalsIgnoreCase(text)
                        || before.parent().equals(title.parent())
                        || before.parent().parents().contains(title.parent()))
                .isPresent();
        if (titled || REMARK.matcher(text).find()) {
            return false;
        }
        return GOES_ON.matcher(text).find()
                ? text.length() <= LONGEST_GOING_ON
                : text.length() <= LONGEST_LABEL
                        && COUNT.matcher(text).replaceAll("").chars().noneMatch(Character::isDigit);
    }

    /** The next text before or behind that is not of the element itself. */
    private static Optional<Snippet> outside(Scene scene, Element element, int from, int step) {
        int next = from + step;
        while (scene.at(next).filter(inner -> isWithin(inner.parent(), element)).isPresent()) {
            next += step;
        }
        return scene.at(next);
    }

    private static int start(String written, Price price) {
        return amount(written, price).map(Matcher::start).orElseGet(() -> first(written));
    }

    private static int first(String written) {
        Matcher words = NO_DIGIT.matcher(written);
        return words.lookingAt() ? words.end() : 0;
    }

    private static int end(String written, Price price) {
        return amount(written, price).map(Matcher::end).orElseGet(() -> {
            int end = written.length();
            while (end > 0 && !Character.isDigit(written.charAt(end - 1))) {
                end--;
            }
            return end;
        });
    }

    /** The number that is the amount, where it stands among others. */
    private static Optional<Matcher> amount(String written, Price price) {
        String whole = price.amount().toBigInteger().toString();
        Matcher number = NUMBER.matcher(written);
        while (number.find()) {
            if (NO_DIGIT.matcher(number.group()).replaceAll("").startsWith(whole)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Element inner, Element outer) {
        Element element = inner;
        for (int level = 0; level <= CLIMB && element != null; level++) {
            if (element.equals(outer)) {
                return true;
            }
            element = element.parent();
        }
        return false;
    }
}
