package io.shelftalker.channels.telegram;

import io.shelftalker.core.egress.Answer;
import io.shelftalker.core.egress.Ask;
import io.shelftalker.core.egress.Budget;
import io.shelftalker.core.egress.Egress;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Pictures by the one way out to addresses that people give. */
@Singleton
final class FetchedPictures implements Pictures {
    private static final Budget PICTURE =
            new Budget(TelegramProfile.UPLOAD.value(), TelegramProfile.UPLOAD.value(), 300, Duration.ofSeconds(10));

    private final Egress egress;

    FetchedPictures(Egress egress) {
        this.egress = egress;
    }

    @Override
    public Optional<byte[]> fetch(URI url) {
        return egress.get(Ask.of(url, PICTURE)) instanceof Answer.Received received && isPicture(received)
                ? Optional.of(received.body())
                : Optional.empty();
    }

    private static boolean isPicture(Answer.Received received) {
        return received.status() == 200
                && received.body().length > 0
                && received.fields()
                        .get("Content-Type")
                        .map(type -> type.toLowerCase(Locale.ROOT).startsWith("image/"))
                        .orElse(false);
    }
}
