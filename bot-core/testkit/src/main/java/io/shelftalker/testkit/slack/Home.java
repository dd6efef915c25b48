package io.shelftalker.testkit.slack;

import io.shelftalker.testkit.platform.Endpoint.Acknowledged;
import io.shelftalker.testkit.platform.Json;
import java.time.Duration;
import java.util.function.Predicate;

/** A person's page with an app. */
public final class Home {
    private final Cloud cloud;
    private final Speaker speaker;
    private final Views.Place place;

    Home(Cloud cloud, Speaker speaker, Views.Place place) {
        this.cloud = cloud;
        this.speaker = speaker;
        this.place = place;
    }

    /** What is seen on it; nothing until the app has published something. */
    public Screen screen() {
        return cloud.views().at(place).map(Home::screen).orElseGet(() -> Screen.of(Json.array()));
    }

    /** Waits until it shows what the test wants. */
    public Screen await(Predicate<Screen> wanted, Duration timeout) throws InterruptedException {
        return cloud.views()
                .await(place, view -> wanted.test(screen(view)), timeout.toMillis())
                .map(Home::screen)
                .orElseThrow(() -> new AssertionError("Waited " + timeout + "; the page shows " + screen()));
    }

    /** Presses a button on it, or chooses an option. */
    public Acknowledged presses(String label) {
        Views.View view =
                cloud.views().at(place).orElseThrow(() -> new AssertionError("Nothing is published on the page"));
        return speaker.pressesOn(
                view,
                screen(view)
                        .button(label)
                        .orElseThrow(() -> new AssertionError("There is no '" + label + "' on " + screen(view))));
    }

    private static Screen screen(Views.View view) {
        return Screen.of(view.json().path("blocks"));
    }
}
