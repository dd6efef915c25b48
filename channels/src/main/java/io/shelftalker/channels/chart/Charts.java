package io.shelftalker.channels.chart;

import io.shelftalker.channels.loss.Loss;
import io.shelftalker.channels.loss.Losses;
import io.shelftalker.core.channel.Chart;
import io.shelftalker.core.channel.Outgoing;
import io.shelftalker.core.channel.Reply;
import io.shelftalker.i18n.Phrase;
import io.shelftalker.i18n.Phrasebook;
import jakarta.inject.Singleton;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    /** Some tens of kilobytes each. */
    private static final int KEPT = 32;

    private final Losses losses;

    /** The last ones: a piece of news goes to many people, who see the same chart. */
    private final Map<Drawn, byte[]> latest = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    public Charts(Losses losses) {
        this.losses = losses;
    }

    /** All that a picture depends on. */
    private record Drawn(Phrase title, Chart chart, Locale language, ZoneId zone) {}

    /**
     * The chart of a message as a PNG; nothing for a message without one, and where this machine cannot draw, for want of
     * fonts or of the libraries that read them.
     */
    public Optional<byte[]> png(Outgoing outgoing, Phrasebook book) {
        if (!(outgoing.reply() instanceof Reply.Series series)) {
            return Optional.empty();
        }
        Drawn drawn = new Drawn(series.title(), series.chart(), book.locale(), book.zone());
        byte[] before = latest.get(drawn);
        if (before != null) {
            return Optional.of(before);
        }
        try {
            byte[] png = drawn(ChartPicture.of(series, book));
            latest.put(drawn, png);
            return Optional.of(png);
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
