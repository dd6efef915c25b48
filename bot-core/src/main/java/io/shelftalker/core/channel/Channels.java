package io.shelftalker.core.channel;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All platforms by name. */
@Singleton
public final class Channels {
    private final Map<String, Channel> byName = new HashMap<>();

    /** @throws IllegalStateException if two channels share a name */
    public Channels(List<Channel> channels) {
        for (Channel channel : channels) {
            if (byName.put(channel.name(), channel) != null) {
                throw new IllegalStateException("Two channels are called '" + channel.name() + "'");
            }
        }
    }

    /** @throws IllegalArgumentException if there is no such platform */
    public Channel named(String name) {
        Channel channel = byName.get(name);
        if (channel == null) {
            throw new IllegalArgumentException("There is no channel '" + name + "'");
        }
        return channel;
    }
}
