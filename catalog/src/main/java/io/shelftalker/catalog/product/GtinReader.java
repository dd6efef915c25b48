package io.shelftalker.catalog.product;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a trade item number in a text: digits with spaces and hyphens between them, and a name before them or none. */
final class GtinReader {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern RUN = Pattern.compile("[0-9](?:[ -]?[0-9Xx])*+");
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:^|[^a-z])(?:gtin|ean|upc(?:-?a)?|jan|isbn|issn|ismn|barcode|gencod|ucc|e-?issn)$");
    // A number in the name of a number: EAN13, GTIN-14, ISBN 10.
    private static final Pattern LENGTH = Pattern.compile("^[ -]?(?:8|1[0234])(?=[^0-9]|[0-9]{8})[ -]?");

    private GtinReader() {}

    static Optional<Gtin> read(String text) {
        String plain = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        plain = plain.replace('\u00a0', ' ').replace('–', '-').replace('‐', '-').replace('‑', '-');
        Matcher run = RUN.matcher(plain);
        while (run.find()) {
            String before = plain.substring(0, run.start()).stripTrailing();
            before = before.endsWith("-") ? before.substring(0, before.length() - 1) : before;
            boolean named = NAME.matcher(before).find();
            boolean free = !endsWithLetter(plain.substring(0, run.start())) && !startsWithLetter(plain, run.end());
            Optional<Gtin> found = named || free ? found(run.group(), named) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The whole run, or without the number that belongs to its name, or one of several numbers. */
    private static Optional<Gtin> found(String run, boolean named) {
        Optional<Gtin> whole = of(run);
        if (whole.isPresent()) {
            return whole;
        }
        if (named) {
            Optional<Gtin> rest = of(LENGTH.matcher(run).replaceFirst(""));
            if (rest.isPresent()) {
                return rest;
            }
        }
        for (String part : run.split(" ")) {
            Optional<Gtin> one = part.length() < run.length() ? of(part) : Optional.empty();
            if (one.isPresent()) {
                return one;
            }
        }
        return Optional.empty();
    }

    private static Optional<Gtin> of(String run) {
        return Gtin.of(run.replace(" ", "").replace("-", "").replace('x', 'X'));
    }

    private static boolean endsWithLetter(String text) {
        String joined = text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
        return !joined.isEmpty() && Character.isLetter(joined.charAt(joined.length() - 1));
    }

    private static boolean startsWithLetter(String text, int start) {
        int next = start < text.length() && text.charAt(start) == '-' ? start + 1 : start;
        return next < text.length() && Character.isLetter(text.charAt(next));
    }
}
