package io.shelftalker.channels.chart;

import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrasebook;
import jakarta.inject.Singleton;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws charts. */
@Singleton
public final class Charts {
    private static final Logger log = LoggerFactory.getLogger(Charts.class);

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private final Losses losses;

    public Charts(Losses losses) {
        this.losses = losses;
    }

    /**
     * The chart of a message as a PNG; nothing for a message without one, and where this machine cannot draw, for want of
     * fonts or of the libraries that read them.
     */
    public Optional<byte[]> png(Outgoing outgoing, Phrasebook book) {
        if (!(outgoing.reply() instanceof Reply.Series series)) {
            return Optional.empty();
        }
        try {
            return Optional.of(drawn(ChartPicture.of(series, book)));
        } catch (RuntimeException | LinkageError | InternalError failure) {
            log.error("A chart could not be drawn", failure);
            losses.add(outgoing, Loss.CHART_NOT_DRAWN);
            return Optional.empty();
        }
    }

    private static byte[] drawn(XYChart chart) {
        BufferedImage image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            chart.paint(graphics, chart.getWidth(), chart.getHeight());
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return png.toByteArray();
    }
}
