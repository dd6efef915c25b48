package io.shelftalker.testkit.shop;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Ordinary HTML of no interest, such as fills real pages: a closed menu, reading tips, inline icons. */
final class Padding {
    private static final String[] WORDS = """
        morning linen copper garden winter walnut kitchen letter river supper lantern market shelf basket ribbon
        orchard window blanket pencil harbour maple cedar honey butter wool candle meadow porch quilt drawer\
        """.split("\\s+");

    private Padding() {}

    /** At least so many bytes, or nothing where none are wanted. */
    static String of(int bytes) {
        if (bytes <= 0) {
            return "";
        }
        var random = new SplittableRandom(7);
        var out = new StringBuilder(bytes + 1_000).append("<details class=\"all\"><summary>All topics</summary><ul>\n");
        while (out.length() < bytes) {
            entry(out, random);
        }
        return out.append("</ul></details>\n").toString();
    }

    private static void entry(StringBuilder out, RandomGenerator random) {
        var topic = word(random) + "-" + word(random);
        out.append("<li class=\"topic topic--")
                .append(word(random))
                .append("\" data-id=\"")
                .append(random.nextInt(99_999));
        out.append("\"><a href=\"/c/").append(topic).append("\"><span class=\"icon\" aria-hidden=\"true\"></span>");
        out.append(topic.replace('-', ' ')).append("</a><p>");
        for (var i = 0; i < 14; i++) {
            out.append(word(random)).append(' ');
        }
        out.append("</p></li>\n");
    }

    private static String word(RandomGenerator random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
