package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.scraper.extract.PriceSigns;
import io.shelftalker.scraper.fetch.Known;
import io.shelftalker.scraper.fetch.Trouble;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastModChecksTest {
    private final ReadShop read = ReadShop.of(1);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void creditsOnlyPagesThatWereSeen() throws InterruptedException {
        read.run();
        RunKey key = read.request(Run.Options.USUAL);
        List<Visited> visited = List.of(
                visited(
                        1,
                        new Visited.Read(
                                Optional.empty(),
                                PriceSigns.NONE,
                                "hash",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                visited(2, new Visited.Same()),
                visited(3, new Visited.Gone()),
                visited(4, new Visited.Unread(Trouble.TIMEOUT, "no answer", false)),
                visited(5, new Visited.Unread(Trouble.FORBIDDEN, "status 403", true)));
        long before = checked();

        read.in(handle -> {
            Run run = read.beans.getBean(Runs.class).get(handle, key);
            read.beans.getBean(LastModChecks.class).check(handle, run, visited, List.of());
            return true;
        });

        assertThat(checked() - before).isEqualTo(2);
    }

    private static Visited visited(long page, Visited.Result result) {
        URI url = URI.create("https://shop.example/p/" + page);
        return new Visited(new Errand(page, url, Known.NOTHING, false, true, Optional.of(url.toString())), result);
    }

    private long checked() {
        return read.in(handle -> handle.createQuery("select lastmod_checked from source")
                .mapTo(Long.class)
                .one());
    }
}
