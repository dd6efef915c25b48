package io.shelftalker.channels;

import io.shelftalker.core.channel.Address;
import io.shelftalker.core.channel.GroupRole;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What people are in groups, as their platform said lately. It is asked again after a minute: whoever is no admin any more
 * is none here soon after.
 */
public final class GroupRoles {
    private static final int MOST = 5_000;
    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Place, Known> known = new LinkedHashMap<>();

    private record Place(Address group, String person) {}

    private record Known(GroupRole role, long since) {}

    /** @param ask asks the platform; what it does not say is not remembered */
    public GroupRole of(Address group, String person, Supplier<GroupRole> ask) {
        Place place = new Place(group, person);
        Optional<GroupRole> remembered = remembered(place);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        GroupRole role = ask.get();
        if (role != GroupRole.UNKNOWN) {
            remember(place, role);
        }
        return role;
    }

    private Optional<GroupRole> remembered(Place place) {
        lock.lock();
        try {
            return Optional.ofNullable(known.get(place))
                    .filter(one -> System.nanoTime() - one.since() < FRESH)
                    .map(Known::role);
        } finally {
            lock.unlock();
        }
    }

    private void remember(Place place, GroupRole role) {
        lock.lock();
        try {
            known.remove(place);
            known.put(place, new Known(role, System.nanoTime()));
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }
}
