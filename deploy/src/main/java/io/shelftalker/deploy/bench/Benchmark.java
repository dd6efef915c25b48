package io.shelftalker.deploy.bench;

import java.io.PrintStream;
import java.nio.file.Path;

/** One kind of figures. */
@FunctionalInterface
public interface Benchmark {
    /**
     * Measures and prints.
     *
     * @param directory an empty directory for the run's data, removed after it
     * @param out takes one line a figure
     */
    void run(Path directory, PrintStream out) throws Exception;
}
