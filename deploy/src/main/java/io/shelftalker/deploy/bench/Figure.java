package io.shelftalker.deploy.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One figure.
 *
 * @param floor what the same machine does in the same run with nothing of ours in between
 */
record Figure(String name, double value, String unit, Optional<Double> floor, String note) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, Optional.empty(), "");
    }

    Figure beside(double measuredFloor) {
        return new Figure(name, value, unit, Optional.of(measuredFloor), note);
    }

    Figure noting(String text) {
        return new Figure(name, value, unit, floor, text);
    }

    String line() {
        String compared = floor.map(number -> String.format(
                        Locale.ROOT, "   floor %,.1f %s, %.0f %% of it", number, unit, 100 * value / number))
                .orElse("");
        String noted = note.isEmpty() ? "" : "   " + note;
        return String.format(Locale.ROOT, "%-34s %,12.1f %s", name, value, unit) + compared + noted;
    }
}
