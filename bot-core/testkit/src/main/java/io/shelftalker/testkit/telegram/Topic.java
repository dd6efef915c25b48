package io.shelftalker.testkit.telegram;

/** A topic of a group. */
public final class Topic {
    private final Group group;
    private final int thread;

    Topic(Group group, int thread) {
        this.group = group;
        this.thread = thread;
    }

    /** Its {@code message_thread_id}; 0 for the topic General, whose messages have none. */
    public int thread() {
        return thread;
    }

    /** What stands in the topic. */
    public Chat chat() {
        return group.chat().in(thread);
    }

    /** As {@link Group#member}, for somebody who writes in the topic. */
    public Speaker member(Person person) {
        return group.member(person).in(thread);
    }

    /** Nobody but administrators may write there any more. */
    public Topic closes() {
        group.topics().close(thread);
        return this;
    }

    /** It is gone, with all that was written there. */
    public Topic goes() {
        group.topics().delete(thread);
        return this;
    }
}
