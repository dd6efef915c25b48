package io.shelftalker.scraper.extract.visible;

import io.shelftalker.scraper.extract.Claims;
import io.shelftalker.scraper.extract.Extractor;
import io.shelftalker.scraper.extract.Field;
import io.shelftalker.scraper.extract.Page;
import io.shelftalker.scraper.extract.Reading;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What a person sees. */
@Singleton
public final class VisiblePage implements Extractor {
    private final StockWords stockWords;
    private final CodeLabels codeLabels = new CodeLabels();

    public VisiblePage(StockWords stockWords) {
        this.stockWords = stockWords;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public boolean isProof() {
        return false;
    }

    @Override
    public Cost cost() {
        return Cost.MUCH;
    }

    /** What machines are told in full and without contradiction is not looked for again. */
    @Override
    public boolean isWorthAsking(Reading soFar) {
        return soFar.finding(Field.BRAND).isEmpty() || !soFar.isComplete();
    }

    @Override
    public void read(Page page, Claims claims) {
        Stage stage = new Stage(page);
        List<PriceSpot> spots = PriceSpots.of(stage, page.prices());
        Listings lists = new Listings(spots);
        boolean listed =
                new VisiblePrice(stage, spots).best().filter(lists::hold).isPresent();
        VisiblePrice price = new VisiblePrice(stage, listed ? lists.before(stage.titleAt()) : lists.outside());
        Optional<PriceSpot> best = price.best();
        if (listed && best.isEmpty()) {
            return;
        }
        stage.title().ifPresent(title -> claims.say(Field.NAME, title.text(), Hints.place(title.parent())));
        price.say(claims);
        int center = best.map(PriceSpot::index).orElse(stage.titleAt());
        StockSigns stock = new StockSigns(stage, stockWords, center);
        stock.say(claims);
        stock.buy().ifPresent(button -> BuyForm.say(button, claims));
        stage.title().ifPresent(title -> BuyForm.around(title.parent(), claims));
        new LabelledCodes(stage, codeLabels).say(claims);
        new BrandSigns(stage).say(claims);
        new VisibleRating(stage).say(claims);
    }
}
