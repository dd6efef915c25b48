package io.shelftalker.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TelegramPhotosTest {
    private static final URI KETTLE = URI.create("https://shop.example/kettle.png");

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final TelegramPhotos photos = new TelegramPhotos(() -> now);

    @Test
    void knowsAPictureForADay() {
        photos.keep(KETTLE, "first");
        wait(23);
        photos.keep(KETTLE, "shown by its name");
        assertThat(photos.of(KETTLE)).contains("first");

        wait(2);
        assertThat(photos.of(KETTLE)).isEmpty();
    }

    @Test
    void knowsAgainWhatWasSentAnewAfterADay() {
        photos.keep(KETTLE, "first");
        wait(25);
        assertThat(photos.of(KETTLE)).isEmpty();

        photos.keep(KETTLE, "second");
        assertThat(photos.of(KETTLE)).contains("second");

        wait(23);
        assertThat(photos.of(KETTLE)).contains("second");
    }

    private void wait(int hours) {
        now = now.plus(Duration.ofHours(hours));
    }
}
