package io.shelftalker.channels.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.core.workspace.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Charts that are asked for again, and many at a time. */
final class DrawingsTest {
    private final Drawings drawings = new Drawings(Duration.ofMillis(50));
    private final List<String> drawn = new ArrayList<>();

    @Test
    void aChartIsDrawnOnce() throws InterruptedException {
        assertThat(png("kettle")).isEqualTo(png("kettle"));
        assertThat(png("tent")).isNotEqualTo(png("kettle"));

        assertThat(drawn).containsExactly("kettle", "tent");
    }

    @Test
    void aChartOfAnotherWorkspaceIsAnother() throws InterruptedException {
        png("kettle");
        drawings.of(new MediaTokens.Reference(new WorkspaceId(2), "kettle"), () -> draw("another"));

        assertThat(drawn).containsExactly("kettle", "another");
    }

    @Test
    void onlyTheLastAreKept() throws InterruptedException {
        for (int number = 0; number <= Drawings.KEPT; number++) {
            png("chart " + number);
        }

        png("chart 1");
        assertThat(drawn).hasSize(Drawings.KEPT + 1);
        png("chart 0");
        assertThat(drawn).hasSize(Drawings.KEPT + 2);
    }

    @Test
    void whatCouldNotBeDrawnIsTriedAgain() throws InterruptedException {
        Drawing first = drawings.of(reference("kettle"), Optional::empty);

        assertThat(first).isInstanceOfSatisfying(Drawing.Done.class, done -> assertThat(done.png())
                .isEmpty());
        assertThat(png("kettle")).isNotEmpty();
    }

    @Test
    void nobodyWaitsForLongWhileOthersAreDrawn() throws InterruptedException {
        png("known");
        Semaphore begun = new Semaphore(0);
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> slow = List.of(
                Thread.ofVirtual().start(() -> draws("one", begun, end)),
                Thread.ofVirtual().start(() -> draws("other", begun, end)));
        assertThat(begun.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();

        assertThat(drawings.of(reference("third"), () -> draw("third"))).isInstanceOf(Drawing.Busy.class);
        assertThat(png("known")).isNotEmpty();

        end.countDown();
        for (Thread thread : slow) {
            thread.join();
        }
        assertThat(png("third")).isNotEmpty();
    }

    private void draws(String key, Semaphore begun, CountDownLatch end) {
        try {
            drawings.of(reference(key), () -> {
                begun.release();
                await(end);
                return Optional.of(new byte[] {1});
            });
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] png(String key) throws InterruptedException {
        Drawing drawing = drawings.of(reference(key), () -> draw(key));
        return ((Drawing.Done) drawing).png().orElseThrow();
    }

    private Optional<byte[]> draw(String key) {
        drawn.add(key);
        return Optional.of(new byte[] {(byte) drawn.size()});
    }

    private static MediaTokens.Reference reference(String key) {
        return new MediaTokens.Reference(new WorkspaceId(1), key);
    }
}
