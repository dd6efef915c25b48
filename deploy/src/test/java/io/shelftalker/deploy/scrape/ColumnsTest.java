package io.shelftalker.deploy.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void breakLinesBetweenWordsBelowTheTextOfTheirItem() {
        String report = """
                Run 2 of shop.example: 200 pages listed, 152 read in 24 seconds. 4 prices changed, 5 descriptions changed.
                • 15 × the site wants to see a human:
                    https://shop.example/p/a-page-with-a-name-that-is-a-good-deal-longer-than-any-terminal
                → See whether the shop’s sitemap opens in a browser. What stands only in the part that is missing waits.""";

        assertThat(Columns.wrap(report)).isEqualTo("""
                Run 2 of shop.example: 200 pages listed, 152 read in 24 seconds. 4 prices
                changed, 5 descriptions changed.
                • 15 × the site wants to see a human:
                    https://shop.example/p/a-page-with-a-name-that-is-a-good-deal-longer-than-any-terminal
                → See whether the shop’s sitemap opens in a browser. What stands only in the
                  part that is missing waits.""");
    }
}
