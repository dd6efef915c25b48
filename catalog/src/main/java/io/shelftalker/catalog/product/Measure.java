package io.shelftalker.catalog.product;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of volume or weight.
 *
 * @param factor to millilitres or grams
 * @param metric whether it is one of litres or grams
 */
record Measure(Quantity.Unit unit, BigDecimal factor, boolean metric) {
    private static final Map<String, Measure> BY_NAME = new HashMap<>();

    static {
        volume(
                "1",
                "ml millilitre millilitres milliliter milliliters mililitro mililitros millilitri cc cm3 cm³ мл 毫升 ㎖"
                        + " ミリリットル مل");
        volume("10", "cl centilitre centilitres centiliter centiliters centilitro centilitros сл");
        volume("100", "dl decilitre decilitres décilitre décilitres deciliter deciliters");
        volume(
                "1000",
                "l lt ltr ltrs litre litres liter liters litro litros litri litru л литр литра литров 升 公升 ℓ リットル لتر"
                        + " ליטר");
        volume("100000", "hl hectolitre hectolitres");
        weight("0.000001", "µg μg mcg");
        weight("0.001", "mg milligram milligrams milligramme milligrammes мг");
        weight(
                "1",
                "g gr grs gm gms gram grams gramme grammes gramm gramo gramos grammi grammo г гр грамм 克 グラム جم غ غرام"
                        + " جرام גרם γρ");
        weight("10", "dag dkg");
        weight("100", "hg");
        weight(
                "1000",
                "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm kilogramo kilogramos kgm кг"
                        + " килограмм 公斤 千克 キロ كجم كغ كيلو ק\"ג κιλά");
        weight("500", "斤");
        imperial(Quantity.Unit.GRAM, "28.349523125", "oz ozs ounce ounces once onces unze unzen");
        imperial(Quantity.Unit.GRAM, "453.59237", "lb lbs pound pounds");
        imperial(
                Quantity.Unit.MILLILITRE,
                "29.5735295625",
                "floz fluidounce fluidounces ozfl onceliquide oncesliquides usfloz");
        imperial(Quantity.Unit.MILLILITRE, "28.4130625", "impfloz ukfloz");
        imperial(Quantity.Unit.MILLILITRE, "473.176473", "pt pint pints pinte pintes uspint");
        imperial(Quantity.Unit.MILLILITRE, "568.26125", "imppint ukpint ukpints imperialpint");
        imperial(Quantity.Unit.MILLILITRE, "946.352946", "qt qts quart quarts pte");
        imperial(Quantity.Unit.MILLILITRE, "3785.411784", "gal gals gallon gallons");
    }

    /** @param name in lower case, without spaces and points */
    static Optional<Measure> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether a written number of three decimals counts thousandths of it, as it does of kilograms and litres. */
    boolean isLarge() {
        return factor.intValue() >= 1000;
    }

    private static void volume(String factor, String names) {
        add(new Measure(Quantity.Unit.MILLILITRE, new BigDecimal(factor), true), names);
    }

    private static void weight(String factor, String names) {
        add(new Measure(Quantity.Unit.GRAM, new BigDecimal(factor), true), names);
    }

    private static void imperial(Quantity.Unit unit, String factor, String names) {
        add(new Measure(unit, new BigDecimal(factor), false), names);
    }

    private static void add(Measure measure, String names) {
        for (String name : names.split(" ")) {
            BY_NAME.put(name, measure);
        }
    }
}
