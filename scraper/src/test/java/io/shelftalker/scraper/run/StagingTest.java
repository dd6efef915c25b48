package io.shelftalker.scraper.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StagingTest {

    @Test
    void whatBothAPageAndAnEndpointCallEmptiedWeighsOnceAndAsThatOnly() throws InterruptedException {
        try (ReadShop read = ReadShop.of(1)) {
            RunKey key = read.run().key();

            Gate.Load load = read.in(handle -> {
                handle.execute(
                        "insert into staged (run, external_id, weighs, outcome)"
                                + " values (?, 'kettle', '{emptied,emptied}', 'in stores')",
                        key.run().value());
                return read.beans
                        .getBean(Tables.class)
                        .staging()
                        .load(handle, read.beans.getBean(Runs.class).get(handle, key), 1, 0, false);
            });

            assertThat(load.weighing()).isZero();
            assertThat(load.shelves().emptied()).isEqualTo(1);
        }
    }
}
