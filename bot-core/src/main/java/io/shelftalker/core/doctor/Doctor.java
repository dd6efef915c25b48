package io.shelftalker.core.doctor;

import io.shelftalker.core.workspace.WorkspaceId;
import io.shelftalker.i18n.Phrase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all checks at once, so that it takes as long as the slowest. */
@Singleton
public final class Doctor {
    private static final Logger log = LoggerFactory.getLogger(Doctor.class);

    private final List<Check> checks;

    Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** What is wrong first. */
    public List<Finding> look(WorkspaceId workspace) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Finding>>> looks = threads.invokeAll(checks.stream()
                    .map(check -> (Callable<List<Finding>>) () -> look(check, workspace))
                    .toList());
            List<Finding> found = new ArrayList<>();
            for (Future<List<Finding>> look : looks) {
                found.addAll(look.resultNow());
            }
            found.sort(Comparator.comparing(Finding::level).reversed().thenComparing(Finding::subject));
            return found;
        }
    }

    /** A check that breaks is a finding too. */
    private static List<Finding> look(Check check, WorkspaceId workspace) {
        try {
            return check.look(workspace);
        } catch (RuntimeException failure) {
            log.warn("A check broke", failure);
            return List.of(Finding.broken(
                    check.getClass().getSimpleName(), Phrase.of("doctor.check-broke"), Phrase.of("doctor.see-log")));
        }
    }
}
