package io.shelftalker.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All benchmarks by name. */
public final class Bench {
    private final Map<String, Benchmark> benchmarks = new TreeMap<>(Map.of(
            "crawl",
            new CrawlBench(),
            "turn",
            new TurnBench(),
            "fanout",
            new FanoutBench(),
            "match",
            new MatchBench(),
            "chaos",
            ChaosBench.aloneAndInCompany()));

    public List<String> names() {
        return List.copyOf(benchmarks.keySet());
    }

    public Optional<Benchmark> named(String name) {
        return Optional.ofNullable(benchmarks.get(name));
    }

    /** Runs one in a temporary directory, which is removed at the end. */
    public void run(Benchmark benchmark, PrintStream out) throws Exception {
        Path directory = Files.createTempDirectory("shelftalker-bench");
        try {
            benchmark.run(directory, out);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
