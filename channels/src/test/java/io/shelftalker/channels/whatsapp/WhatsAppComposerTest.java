package io.shelftalker.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.channels.SampleReplies;
import io.shelftalker.channels.loss.Loss;
import io.shelftalker.i18n.Phrasebooks;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WhatsAppComposerTest {
    private final List<Loss> losses = new ArrayList<>();

    /** Where WhatsApp cannot fetch a chart it is rows, and operators hear of that. */
    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/media/1", "http://127.0.0.1/media/1", "http://shelf/media/1"})
    void aChartThatNobodyCanFetchIsALoss(String address) {
        assertThat(composed(address)).noneMatch(WhatsAppMessage.Picture.class::isInstance);
        assertThat(losses).containsExactly(Loss.CHART_WITHOUT_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = "https://bot.example/media/1")
    void oneThatCanIsShown(String address) {
        assertThat(composed(address)).anyMatch(WhatsAppMessage.Picture.class::isInstance);
        assertThat(losses).isEmpty();
    }

    private List<WhatsAppMessage> composed(String address) {
        WhatsAppComposer composer = new WhatsAppComposer(
                new WhatsAppRenderer(Phrasebooks.load(InstantSource.system())),
                outgoing -> Optional.of(URI.create(address)),
                (outgoing, loss) -> losses.add(loss));
        return composer.compose(SampleReplies.outgoing("whatsapp:+1", SampleReplies.series(), Locale.ENGLISH, "token"))
                .messages();
    }
}
