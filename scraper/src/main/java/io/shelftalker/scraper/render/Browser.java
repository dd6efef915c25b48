package io.shelftalker.scraper.render;

import io.shelftalker.core.egress.Egress;
import io.shelftalker.core.egress.GuardedProxy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws pages, each in a browser of its own that has nothing from before and leaves nothing behind. */
@Singleton
public final class Browser {
    private static final Logger log = LoggerFactory.getLogger(Browser.class);
    private static final int AT_ONCE = 2;

    private final RenderConfiguration configuration;
    private final Egress egress;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicBoolean warned = new AtomicBoolean();

    public Browser(RenderConfiguration configuration, Egress egress) {
        this.configuration = configuration;
        this.egress = egress;
    }

    /** What to do where there is no browser; nothing where there is one. */
    public Optional<String> missing() {
        return configuration.found().isPresent() ? Optional.empty() : Optional.of(configuration.advice());
    }

    /** Draws a page. Only what the egress guard allows is reached, by the page and by everything that it loads. */
    public Drawn draw(URI url) throws InterruptedException {
        Optional<Path> program = configuration.found();
        if (program.isEmpty()) {
            return new Drawn.NoBrowser(configuration.advice());
        }
        Optional<String> refusal = egress.refusal(url.toString());
        if (refusal.isPresent()) {
            return new Drawn.Failed(refusal.get());
        }
        warnOfRoot();
        places.acquire();
        try (GuardedProxy proxy = egress.proxy(configuration.budget());
                Profile profile = Profile.create()) {
            BrowserProcess process = new BrowserProcess(program.get(), configuration.timeout(), profile.directory());
            Drawn drawn = process.run(Arguments.of(url, proxy.port(), profile.directory(), egress.userAgent()));
            return proxy.isExhausted()
                    ? new Drawn.Failed("the page moves more than " + configuration.budget() + " bytes")
                    : drawn;
        } catch (IOException failure) {
            return new Drawn.Failed("the browser cannot be started: " + failure.getMessage());
        } finally {
            places.release();
        }
    }

    private void warnOfRoot() {
        if (Arguments.isRoot() && warned.compareAndSet(false, true)) {
            log.warn("The browser runs without its sandbox, as root cannot have it: better run this as another user");
        }
    }
}
