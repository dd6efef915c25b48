package io.shelftalker.scraper.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Triples by their subjects and predicates, both in the order in which they were first said. */
final class RdfaTriples {
    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String RDFA = "http://www.w3.org/ns/rdfa#";

    private static final int MOST = 50_000;

    private final Map<String, Map<String, List<RdfaTerm>>> bySubject = new LinkedHashMap<>();
    private int left = MOST;

    void add(String subject, String predicate, RdfaTerm object) {
        if (left-- > 0) {
            List<RdfaTerm> objects = bySubject
                    .computeIfAbsent(subject, none -> new LinkedHashMap<>())
                    .computeIfAbsent(predicate, none -> new ArrayList<>(1));
            if (!objects.contains(object)) {
                objects.add(object);
            }
        }
    }

    Map<String, Map<String, List<RdfaTerm>>> bySubject() {
        return bySubject;
    }

    /** What one thing says, by predicate; empty where it is only spoken of. */
    Map<String, List<RdfaTerm>> of(String subject) {
        return bySubject.getOrDefault(subject, Map.of());
    }

    boolean isA(String subject, String type) {
        return of(subject).getOrDefault(TYPE, List.of()).contains(new RdfaTerm.Resource(type));
    }

    /**
     * Follows {@code rdfa:copy}: what a pattern says is said of each thing that copies it, and patterns go.
     *
     * @see <a href="https://www.w3.org/TR/html-rdfa/#property-copying">HTML+RDFa 1.1, section 3.5</a>
     */
    void copyPatterns() {
        List<String> patterns = bySubject.keySet().stream()
                .filter(subject -> isA(subject, RDFA + "Pattern"))
                .toList();
        if (patterns.isEmpty()) {
            return;
        }
        for (int round = 0; round < patterns.size(); round++) {
            List.copyOf(bySubject.keySet()).forEach(this::copyInto);
        }
        bySubject.values().forEach(said -> said.remove(RDFA + "copy"));
        patterns.forEach(bySubject::remove);
    }

    private void copyInto(String subject) {
        for (RdfaTerm from : List.copyOf(of(subject).getOrDefault(RDFA + "copy", List.of()))) {
            if (from instanceof RdfaTerm.Resource pattern && isA(pattern.iri(), RDFA + "Pattern")) {
                Map.copyOf(of(pattern.iri())).forEach((predicate, objects) -> List.copyOf(objects).stream()
                        .filter(object -> !object.equals(new RdfaTerm.Resource(RDFA + "Pattern")))
                        .forEach(object -> add(subject, predicate, object)));
            }
        }
    }
}
