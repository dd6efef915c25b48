package io.shelftalker.testkit.transcript;

import io.shelftalker.testkit.transcript.Weather.Trouble;

/**
 * A stage in bad weather. An answer whose fate the bot could not know is read twice, and the second must be the first
 * again. Everything else must be as on a fine day.
 */
public final class RoughStage implements Stage {
    private final Stage stage;
    private final Weather weather;
    private final Platform platform;
    private int unanswered;
    private boolean lost;

    public RoughStage(Stage stage, Weather weather, Platform platform) {
        this.stage = stage;
        this.weather = weather;
        this.platform = platform;
    }

    /** Makes trouble on a platform; one that it does not know is none. */
    public interface Platform {
        /** Before somebody says or presses something. */
        void before(Trouble trouble, String person);

        /** After it was said. */
        void after(Trouble trouble, String person);

        /** Whether a message that people have seen will come again, since the answer to it was lost. */
        boolean comesAgain();

        /** Makes no more trouble. */
        void calmsDown();
    }

    @Override
    public void enters(String person, String language) {
        stage.enters(person, language);
    }

    @Override
    public void enters(String group) {
        stage.enters(group);
    }

    @Override
    public void runs(String person, String group) {
        stage.runs(person, group);
    }

    @Override
    public void says(String person, String text) {
        Trouble trouble = before(person);
        stage.says(person, text);
        platform.after(trouble, person);
    }

    @Override
    public void presses(String person, String label) throws InterruptedException {
        Trouble trouble = before(person);
        stage.presses(person, label);
        platform.after(trouble, person);
    }

    @Override
    public String reads(String person) throws InterruptedException {
        unanswered--;
        String read = lost ? stage.reads(person, platform::comesAgain) : stage.reads(person);
        platform.calmsDown();
        lost = false;
        return read;
    }

    /** While somebody else waits too, nobody knows whose answer would be lost. */
    private Trouble before(String person) {
        Trouble trouble = unanswered > 0 ? Trouble.NONE : weather.next();
        unanswered++;
        lost = trouble == Trouble.LOST;
        platform.before(trouble, person);
        return trouble;
    }
}
