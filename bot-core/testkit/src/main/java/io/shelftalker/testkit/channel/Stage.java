package io.shelftalker.testkit.channel;

import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.Channel;
import io.shelftalker.core.channel.Inbound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A platform with one chat and a person in it, played for a {@link ChannelContract}. */
public interface Stage {
    /** What can happen to the next message that is sent. */
    enum Trouble {
        /** The platform asks to wait for {@link Stage#PAUSE}. */
        SLOW_DOWN,
        /** The person no longer wants to hear from the bot. */
        GONE,
        /** The message arrives, and the connection ends before its answer. */
        LOST_ANSWER
    }

    /** How long a platform that is told to slow the bot down asks it to wait. */
    Duration PAUSE = Duration.ofSeconds(7);

    Channel channel();

    /** The chat. */
    Address address();

    /** What the person can read now: one text a message, oldest first. */
    List<String> shown();

    /** What is written on the buttons of the newest message, in reading order. */
    List<String> buttons();

    /** The person presses a button of the newest message, and sees that it was pressed; what the channel made of it. */
    Inbound press(String label);

    /** The person writes something; what the channel made of it. */
    Inbound says(String text);

    /** Somebody who does not have the platform's secret tells the bot that the person wrote this; what came of it. */
    List<Inbound> isForged(String text);

    /** The next message meets this. */
    void meets(Trouble trouble);

    /** Why this platform cannot know a trouble; empty where it can. */
    Optional<String> exempt(Trouble trouble);

    /** Whatever the platform had to object to so far. */
    List<String> complaints();
}
