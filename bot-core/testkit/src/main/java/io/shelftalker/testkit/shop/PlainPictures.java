package io.shelftalker.testkit.shop;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A disc on a coloured ground, its colours from the SKU: enough to tell generated products apart. */
final class PlainPictures implements Pictures {
    private static final int SIDE = 96;

    @Override
    public Optional<byte[]> png(ShopProduct product) {
        var hue = Math.floorMod(product.sku().hashCode() * 31, 360) / 360f;
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(disc(hue), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static BufferedImage disc(float hue) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_INDEXED);
        var pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(hue, 0.15f, 0.96f));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(Color.getHSBColor(hue, 0.55f, 0.7f));
        pen.fillOval(SIDE / 4, SIDE / 4, SIDE / 2, SIDE / 2);
        pen.dispose();
        return image;
    }
}
