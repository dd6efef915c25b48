package io.shelftalker.deploy.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shelftalker.testkit.shop.ShopProduct;
import io.shelftalker.testkit.shop.ShopSettings;
import io.shelftalker.testkit.shop.ShopSite;
import io.shelftalker.testkit.shop.Stocked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Brindille General Store: the shop of the demo, its goods in {@code shop/products.json}, its pictures beside. */
public final class SampleShop {
    public static final String NAME = "Brindille General Store";

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleShop() {}

    /** The products as the shop first opens. */
    public static List<ShopProduct> products() {
        try (var in = resource("products.json")
                .orElseThrow(() -> new IllegalStateException("shop/products.json is missing from the jar"))) {
            return JSON.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("shop/products.json cannot be read: " + e.getMessage(), e);
        }
    }

    /** The shop as it first opens; port 0 takes a free one. */
    public static ShopSite open(int port) {
        return ShopSite.open(settings(port), products());
    }

    /** The shop as {@link #save} left it in that file, or as it first opens where there is no such file. */
    public static ShopSite open(int port, Path state) {
        return Files.exists(state) ? ShopSite.resume(settings(port), read(state)) : open(port);
    }

    /** Writes the present state of the shop's products, whole or not at all. */
    public static void save(ShopSite shop, Path state) {
        var kept = shop.stock().stream().map(Kept::of).toList();
        var draft = state.resolveSibling(state.getFileName() + ".new");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), kept);
            Files.move(draft, state, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample shop cannot be kept in " + state + ": " + e.getMessage(), e);
        }
    }

    private static List<Stocked> read(Path state) {
        try {
            List<Kept> kept = JSON.readValue(state.toFile(), new TypeReference<>() {});
            return kept.stream().map(Kept::stocked).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The sample shop cannot be read from " + state + "; delete it to begin anew: " + e.getMessage(), e);
        }
    }

    private static ShopSettings settings(int port) {
        return ShopSettings.defaults().withName(NAME).withPort(port).withPictures(SampleShop::picture);
    }

    private static Optional<byte[]> picture(ShopProduct product) {
        return resource("img/" + product.slug() + ".png").map(SampleShop::bytes);
    }

    private static byte[] bytes(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<InputStream> resource(String name) {
        return Optional.ofNullable(SampleShop.class.getResourceAsStream("shop/" + name));
    }

    /** A product in the state file; the time as ISO 8601 text. */
    private record Kept(String lastModified, ShopProduct product) {
        static Kept of(Stocked stocked) {
            return new Kept(stocked.lastModified().toString(), stocked.product());
        }

        Stocked stocked() {
            return new Stocked(product, Instant.parse(lastModified));
        }
    }
}
