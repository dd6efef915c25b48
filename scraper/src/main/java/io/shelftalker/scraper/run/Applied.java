package io.shelftalker.scraper.run;

/** What a run changed in the catalog, in products. @param emptied those that most stores that had them have no more */
public record Applied(
        long added,
        long repriced,
        long restocked,
        long soldOut,
        long relisted,
        long described,
        long delisted,
        long emptied) {

    /** Those that weigh in the gate. */
    long weighing() {
        return repriced + soldOut + delisted;
    }

    long all() {
        return weighing() + added + restocked + relisted + described;
    }
}
