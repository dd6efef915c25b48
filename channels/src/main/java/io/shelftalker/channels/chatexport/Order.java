package io.shelftalker.channels.chatexport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Whether the dates of a file begin with the day or with the month. */
enum Order {
    DAY_FIRST,
    MONTH_FIRST;

    /** The time of a stamp; in the other order where this one has no such date. */
    Optional<LocalDateTime> time(Stamp stamp) {
        return date(stamp).or(() -> other().date(stamp)).map(date -> date.atTime(stamp.time()));
    }

    private Order other() {
        return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
    }

    private Optional<LocalDate> date(Stamp stamp) {
        List<Integer> numbers = stamp.date();
        if (stamp.isYearFirst()) {
            return date(numbers.get(0), numbers.get(1), numbers.get(2));
        }
        return this == DAY_FIRST
                ? date(numbers.get(2), numbers.get(1), numbers.get(0))
                : date(numbers.get(2), numbers.get(0), numbers.get(1));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /**
     * Finds the order out of all stamps of a file, in constant memory: a number above twelve is a day; else messages
     * stand in the order of time; else the number that changes more often is the day.
     */
    static final class Finder {
        private int aboveTwelve;
        private int backwards;
        private int changes;
        private boolean american;
        private Optional<Stamp> last = Optional.empty();

        void see(Stamp stamp) {
            if (stamp.isYearFirst()) {
                return;
            }
            aboveTwelve += over(stamp.date().get(0)) - over(stamp.date().get(1));
            last.ifPresent(before -> compare(before, stamp));
            american = american || stamp.american();
            last = Optional.of(stamp);
        }

        private void compare(Stamp before, Stamp stamp) {
            backwards += isBackwards(MONTH_FIRST, before, stamp) - isBackwards(DAY_FIRST, before, stamp);
            changes += change(before, stamp, 0) - change(before, stamp, 1);
        }

        Order found() {
            if (aboveTwelve != 0) {
                return aboveTwelve > 0 ? DAY_FIRST : MONTH_FIRST;
            }
            if (backwards != 0) {
                return backwards > 0 ? DAY_FIRST : MONTH_FIRST;
            }
            if (changes != 0) {
                return changes > 0 ? DAY_FIRST : MONTH_FIRST;
            }
            return american ? MONTH_FIRST : DAY_FIRST;
        }

        private static int over(int number) {
            return number > 12 ? 1 : 0;
        }

        private static int isBackwards(Order order, Stamp before, Stamp stamp) {
            Optional<LocalDate> then = order.date(before);
            Optional<LocalDate> now = order.date(stamp);
            return then.isPresent() && now.isPresent() && now.get().isBefore(then.get()) ? 1 : 0;
        }

        private static int change(Stamp before, Stamp stamp, int place) {
            return before.date().get(place).equals(stamp.date().get(place)) ? 0 : 1;
        }
    }
}
