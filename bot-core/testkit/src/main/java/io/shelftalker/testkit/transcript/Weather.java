package io.shelftalker.testkit.transcript;

import java.util.List;
import java.util.Random;

/** What people's words meet on their way, and the bot's on theirs: the same for the same seed. */
public final class Weather {
    /** Something that happens to one thing that is said. */
    public enum Trouble {
        NONE,
        /** The platform delivers it twice. */
        TWICE,
        /** What somebody else says later comes before it. */
        OVERTAKEN,
        /** The platform takes the answer, and says so late. */
        SLOW,
        /** The platform asks the bot to wait before it takes the answer. */
        BUSY,
        /** The platform takes the answer, and the connection ends before it says so: the bot cannot know. */
        LOST
    }

    private static final List<Trouble> TROUBLES = List.of(Trouble.values());

    private final Random random;

    public Weather(long seed) {
        random = new Random(seed);
    }

    Trouble next() {
        return TROUBLES.get(random.nextInt(TROUBLES.size()));
    }
}
