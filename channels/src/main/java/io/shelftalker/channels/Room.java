package io.shelftalker.channels;

import io.shelftalker.core.channel.Limit;
import java.util.function.Function;

/**
 * Places for buttons under a message, given away in reading order. Where there are fewer than actions, the last place is for
 * the way to what has none.
 */
public final class Room {
    private final int places;
    private int taken;
    private int position = -1;
    private int left;
    private int firstLeft;

    private Room(int places) {
        this.places = places;
    }

    /** The layout that keeps within a limit, a place free for the way to the rest if there is one. */
    public static <T> T within(Limit limit, Function<Room, T> layout) {
        Room all = new Room(limit.value());
        T whole = layout.apply(all);
        return all.left == 0 ? whole : layout.apply(new Room(limit.value() - 1));
    }

    /** The next action comes, whether or not it will want a place. */
    public void come() {
        position++;
    }

    /** Whether the action that came has a place. */
    public boolean take() {
        if (taken < places) {
            taken++;
            return true;
        }
        firstLeft = left == 0 ? position : firstLeft;
        left++;
        return false;
    }

    /** How many had none. */
    public int left() {
        return left;
    }

    /** Which action was the first that had none, counted from 0. */
    public int firstLeft() {
        return firstLeft;
    }
}
