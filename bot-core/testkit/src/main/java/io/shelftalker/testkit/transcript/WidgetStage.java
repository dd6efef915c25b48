package io.shelftalker.testkit.transcript;

import io.shelftalker.testkit.widget.Screen;
import io.shelftalker.testkit.widget.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Visitors of a page with the widget. */
public final class WidgetStage implements Stage, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<URI> widgets;
    private final String origin;
    private final Map<String, Visitor> people = new HashMap<>();

    /** @param origin of the page */
    public WidgetStage(URI widget, String origin) {
        this(List.of(widget), origin);
    }

    /** @param widgets of processes of the same bot, to which people come in turn */
    public WidgetStage(List<URI> widgets, String origin) {
        this.widgets = List.copyOf(widgets);
        this.origin = origin;
    }

    /** Somebody's browser. */
    public Visitor visitor(String person) {
        return who(person);
    }

    @Override
    public void enters(String person, String language) {
        people.put(person, new Visitor(widgets, origin, language));
    }

    @Override
    public void says(String person, String text) {
        who(person).says(text);
    }

    @Override
    public void presses(String person, String label) throws InterruptedException {
        who(person).presses(label);
    }

    @Override
    public String reads(String person) throws InterruptedException {
        Screen screen = who(person).reads(PATIENCE);
        return screen.text() + "\n"
                + screen.labels().stream().map(label -> "[" + label + "]").collect(Collectors.joining(" "));
    }

    /** What the widget's script could not have shown to anybody. */
    public List<String> problems() {
        return people.values().stream()
                .flatMap(visitor -> visitor.problems().stream())
                .toList();
    }

    @Override
    public void close() {
        people.values().forEach(Visitor::close);
    }

    private Visitor who(String person) {
        return Objects.requireNonNull(people.get(person), person);
    }
}
