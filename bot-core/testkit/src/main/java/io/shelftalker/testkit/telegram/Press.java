package io.shelftalker.testkit.telegram;

import java.time.Duration;

/** A button that a person has pressed; the spinner on it turns until the bot answers. */
public final class Press {
    private final Awaited<Answered> question;

    Press(Awaited<Answered> question) {
        this.question = question;
    }

    /**
     * What the bot answered.
     *
     * @param text shown to the person, empty for none
     * @param alert whether it is shown as a dialog
     * @param url what it opens, empty for nothing
     */
    public record Answered(String text, boolean alert, String url) {}

    /** The callback query's id. */
    public String id() {
        return question.id();
    }

    /** Whether the bot has answered. */
    public boolean isAnswered() {
        return question.answer().isPresent();
    }

    /** Waits for the bot's answer; an assertion error when none comes in time. */
    public Answered awaitAnswer(Duration timeout) {
        return question.await(timeout, "the pressed button");
    }
}
