package io.shelftalker.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wine under 20                                  | wine          | <20
            wine under $20                                 | wine          | <20 $
            a red wine, below 20,50 €                      | red wine      | <20.5 €
            kettle for less than 1,299.00                  | kettle        | <1299
            kettle up to 1 299 CAD                         | kettle        | <=1299 cad
            headphones no more than 150                    | headphones    | <=150
            tent 200 max                                   | tent          | <=200
            tent, 200 dollars or less                      | tent          | <=200 dollars
            with a budget of 40: something for tea         | tea           | <=40
            over 50                                        | ''            | >50
            kettles above 50 $ in stock                    | kettles       | >50 $ in
            at least 30 euros                              | ''            | >=30 euros
            mug 10 $ - 20 $                                | mug           | >=10<=20 $
            max 50 $ mug                                   | mug           | <=50 $
            mug max price 50                               | mug           | <=50
            $30+ lamp                                      | lamp          | >=30 $
            from 30 $ lamps                                | lamps         | >=30 $
            between 10 and 20                              | ''            | >=10<=20
            mug from 10 to 20 $                            | mug           | >=10<=20 $
            mug 10-20 $                                    | mug           | >=10<=20 $
            a lamp around 50                               | lamp          | >=40<=60
            vin rouge moins de 20 €                        | vin rouge     | <20 €
            vin à moins de 20 $                            | vin           | <20 $
            un casque sous 150                             | casque        | <150
            bouilloire en dessous de 60 $                  | bouilloire    | <60 $
            une bouilloire qui coûte moins de 60 $         | bouilloire    | <60 $
            bouilloire jusqu’à 60 dollars                  | bouilloire    | <=60 dollars
            bouilloire à 60 $ maximum                      | bouilloire    | <=60 $
            lampe pas plus de 80                           | lampe         | <=80
            plus de 50 €                                   | ''            | >50 €
            au moins 50                                    | ''            | >=50
            lampe à partir de 30 $                         | lampe         | >=30 $
            entre 10 et 20 $                               | ''            | >=10<=20 $
            tasse de 10 à 20 €                             | tasse         | >=10<=20 €
            lampe aux alentours de 50 $                    | lampe         | >=40<=60 $
            """)
    void readsWhatSomethingMayCost(String text, String words, String parts) {
        assertThat(said(text)).isEqualTo(words + " | " + parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wine in stock                                  | wine            | in
            in stock only                                  | ''              | in
            available now                                  | ''              | in
            which kettles are sold out?                    | kettles         | out
            vin en stock                                   | vin             | in
            bouilloires disponibles                        | bouilloires     | in
            ce qui est épuisé                              | ''              | out
            kettles not available                          | kettles         | out
            kettles no longer available                    | kettles         | out
            kettles not yet in stock                       | kettles         | out
            kettles that are not in stock anymore          | kettles         | out
            kettles not sold out                           | kettles         | in
            bouilloire plus disponible                     | bouilloire      | out
            bouilloire plus en stock                       | bouilloire      | out
            bouilloire qui n’est plus disponible           | bouilloire      | out
            bouilloire non disponible                      | bouilloire      | out
            bouilloire pas encore disponible               | bouilloire      | out
            bouilloires pas épuisées                       | bouilloires     | in
            what is on sale?                               | ''              | reduced
            red wine on sale under 20                      | red wine        | reduced <20
            What got cheaper this week?                    | ''              | reduced
            any deals on headphones                        | on headphones   | reduced
            what's cheaper than before                     | ''              | reduced
            tentes en promo                                | tentes          | reduced
            vos promotions                                 | ''              | reduced
            qu’est-ce qui a baissé de prix cette semaine ? | ''              | reduced
            vins rouges soldés                             | vins rouges     | reduced
            cheapest kettle                                | kettle          | cheapest
            what is your cheapest kettle under 80?         | kettle          | cheapest <80
            les vins les moins chers                       | vins            | cheapest
            quel est votre vin le moins cher ?             | vin             | cheapest
            un casque pas trop cher                        | casque          | cheapest
            most expensive watch                           | watch           | dearest
            la lampe la plus chère                         | lampe           | dearest
            best rated red wine                            | red wine        | best_rated
            le vin le mieux noté                           | vin             | best_rated
            newest lamps                                   | lamps           | newest
            wine rated at least 4.5                        | wine            | 4.5*
            lamp, 4 stars or more, under 60                | lamp            | 4* <60
            vin noté au moins 4 à moins de 30 $            | vin             | 4* <30 $
            dry white for oysters, under 20, not french    | dry white for oysters | <20 -french
            red wine not from Chile                        | red wine        | -Chile
            vin rouge sauf Espagne                         | vin rouge       | -Espagne
            headphones, anything but black                 | headphones      | -black
            """)
    void readsWhatElseItMustBe(String text, String words, String parts) {
        assertThat(said(text)).isEqualTo(words + " | " + parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            copper kettle                                  | copper kettle
            reduced fat milk                               | reduced fat milk
            the new deal                                   | the new deal
            the kettle for water                           | the kettle for water
            backpack under 2 kg                            | backpack under 2 kg
            tent for more than 4 people                    | tent for more than 4 people
            tente de plus de 4 places                      | tente de plus de 4 places
            sous-vide 20 cm                                | sous-vide 20 cm
            wine from 2019                                 | wine from 2019
            souris sans fil                                | souris sans fil
            non-stick pan                                  | non-stick pan
            Thing 5                                        | Thing 5
            do you have kettles?                           | kettles
            Hello, I'm looking for a copper kettle please  | copper kettle
            Bonjour, je cherche une bouilloire s’il vous plaît | bouilloire
            avez-vous du thé ?                             | thé
            show me something                              | show me something
            knife not for kids                             | knife not for kids
            chocolat pas du tout amer                      | chocolat pas du tout amer
            Not Without You                                | Not Without You
            vin pas encore ouvert                          | vin pas encore ouvert
            lampe pas plus que la mienne                   | lampe pas plus que la mienne
            """)
    void leavesWordsThatSayNoSuchThing(String text, String words) {
        assertThat(said(text)).isEqualTo(words + " | ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hi-fi under 200                | hi-fi             | <200
            Hi-Chew under 5                | Hi-Chew           | <5
            Hello Kitty under 20           | Hello Kitty       | <20
            Hello Kitty plush under 20     | Hello Kitty plush | <20
            hello, a kettle under 20       | kettle            | <20
            Hello Do you have kettles under 20 | kettles       | <20
            Hello                          | Hello             | ''
            Le Creuset moins de 200        | Le Creuset        | <200
            le vin moins de 20             | vin               | <20
            D'Addario strings under 20     | D'Addario strings | <20
            d'églantine moins de 20        | églantine         | <20
            Thing 5 under 20               | Thing 5           | <20
            The Thing under 20             | The Thing         | <20
            Things under 20                | ''                | <20
            Vitamin A under 20             | Vitamin A         | <20
            Air Max 90                     | Air Max 90        | ''
            iphone 15 pro max 256          | iphone 15 pro max 256 | ''
            galaxy note 4                  | galaxy note 4     | ''
            carnet de notes 5              | carnet de notes 5 | ''
            3 star anise                   | 3 star anise      | ''
            a 3 star anise                 | a 3 star anise    | ''
            Best Western towel             | Best Western towel | ''
            grand prix                     | grand prix        | ''
            prix Goncourt                  | prix Goncourt     | ''
            quel est le prix de la bouilloire ? | bouilloire   | ''
            iPhone 12 - 500 €              | iPhone 12 - 500 € | ''
            lego 42100 à 300 €             | lego 42100 à 300 € | ''
            usb 3 or more                  | usb 3 or more     | ''
            books between 1990 and 2000    | books between 1990 and 2000 | ''
            compressor maximum 12 bar      | compressor maximum 12 bar | ''
            vin noté 4/5                   | vin               | 4*
            lamp, 4 star or more           | lamp              | 4*
            what is your best kettle?      | kettle            | best_rated
            """)
    void leavesNamesWhole(String text, String words, String parts) {
        assertThat(said(text)).isEqualTo(words + " | " + parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a lamp, I can't spend more than 60 $            | lamp   | <=60 $
            a lamp without paying more than $60             | lamp   | <=60 $
            a lamp whose price is below 60 $                | lamp   | <60 $
            a lamp keeping it under $60                     | lamp   | <60 $
            a lamp no cheaper than $60                      | lamp   | >=60 $
            a lamp not exceeding $60                        | lamp   | <=60 $
            a lamp within a budget of $60                   | lamp   | <=60 $
            a lamp on a $60 budget                          | lamp   | <=60 $
            a lamp up to about $60                          | lamp   | <=60 $
            a lamp for $60 and under                        | lamp   | <=60 $
            a lamp from $60 up                              | lamp   | >=60 $
            une lampe, 60 $ au plus                         | lampe  | <=60 $
            une lampe, 60 $ au moins                        | lampe  | >=60 $
            a lamp as long as it's not from Norway          | lamp   | -Norway
            a lamp in the $40 to $60 bracket                | lamp   | >=40<=60 $
            a lamp within $40 and $60                       | lamp   | >=40<=60 $
            I don't want to pay more than $60 for a lamp    | lamp   | <=60 $
            a lamp that has 4+ rating                       | lamp   | 4*
            a lamp as long as it is not from Norway         | lamp   | -Norway
            une lampe à plus de 40 $ et moins de 60 $       | lampe  | >40 $ <60 $
            je peux mettre 60 $ pour une lampe              | lampe  | <=60 $
            a lamp not more expensive than $60              | lamp   | <=60 $
            une lampe qui ne dépasse pas 60 $               | lampe  | <=60 $
            a lamp with $60 as my limit                     | lamp   | <=60 $
            I have $60 to spend, a lamp                     | lamp   | <=60 $
            lamp without shade under $60                    | lamp without shade | <60 $
            une lampe sans dépasser 60 $                    | lampe  | <=60 $
            une lampe, je ne veux pas payer plus de 60 $    | lampe  | <=60 $
            une lampe dont le prix dépasse 60 $             | lampe  | >60 $
            une lampe coûtant au plus 60 $                  | lampe  | <=60 $
            une lampe coûtant au moins 60 $                 | lampe  | >=60 $
            a lamp with no less than 4 stars                | lamp   | 4*
            a lamp rated 80 or higher                       | lamp   | 4*
            a lamp rated at least 4 out of 10               | lamp   | 2*
            une lampe dont la note est d'au moins 4         | lampe  | 4*
            a lamp in any colour but blue                   | lamp   | -blue
            a lamp that isn't from Norway                   | lamp   | -Norway
            a lamp without Fjell Nord for under $60         | lamp   | -Fjell Nord <60 $
            une lampe sans Brindille                        | lampe  | -Brindille
            any lamp for $60 or less without Fjell?         | lamp   | <=60 $ -Fjell
            a lamp but no Norway under $60                  | lamp   | -Norway <60 $
            une lampe qui ne vient pas de Norvège           | lampe  | -Norvège
            une lampe d'une couleur autre que bleue         | lampe  | -bleue
            """)
    void hearsWhatIsSaidInOtherWords(String text, String words, String parts) {
        assertThat(said(text)).isEqualTo(words + " | " + parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            could you suggest a lamp made in Norway   | lamp made in Norway
            an item of type lamp                      | lamp
            un article de marque Fjell                | de marque Fjell
            des produits de Norvège                   | de Norvège
            usb cable of type C                       | usb cable of type C
            Sans Souci lamp                           | Sans Souci lamp
            tea without milk                          | tea without milk
            """)
    void keepsWhatSaysWhichTraitIsMeant(String text, String words) {
        assertThat(SearchReader.read(text).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readsAnyTextAtOnce(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> SearchReader.read(text));
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> Fillers.strip(text, true));
    }

    static List<String> hostile() {
        return List.of(
                " , ; :".repeat(300) + "x under 20",
                "x under 20" + " , ; :".repeat(300) + "x",
                "under 20 " + "a of ".repeat(400),
                "a of ".repeat(40) + "under 20",
                "is a ".repeat(40) + "x under 20",
                "le prix est ".repeat(40) + "x",
                "at a with for ".repeat(40) + "more x",
                "1 000".repeat(500) + " under",
                "under 1" + " 000".repeat(5_000),
                "hello ".repeat(2_000) + "under 20",
                "¦".repeat(5_000) + "under 20",
                "thing ".repeat(2_000) + "under 20");
    }

    @Test
    void readsWhatItSaysAgainAsTheSame() {
        for (String text : new String[] {
            "what is your cheapest red wine under 20 $ in stock, not from Chile?",
            "entre 10 et 20 €",
            "vin sauf Espagne"
        }) {
            Asked asked = SearchReader.read(text);
            assertThat(said(asked.text())).as(text).isEqualTo(said(text));
        }
    }

    @Test
    void takesBackAPart() {
        Asked asked = SearchReader.read("wine under 20 in stock");
        assertThat(said(asked.without(asked.parts().getFirst()).text())).isEqualTo("wine | in");
        assertThat(said(asked.withoutWords().text())).isEqualTo(" | <20 in");
    }

    private static String said(String text) {
        Asked asked = SearchReader.read(text);
        return asked.words() + " | "
                + asked.constraints().stream().map(SearchReaderTest::said).collect(Collectors.joining(" "));
    }

    private static String said(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Price price ->
                price.least().map(bound -> ">" + said(bound)).orElse("")
                        + price.most().map(bound -> "<" + said(bound)).orElse("")
                        + price.mark().map(mark -> " " + mark.written()).orElse("");
            case Constraint.Stock(boolean available) -> available ? "in" : "out";
            case Constraint.Reduced _ -> "reduced";
            case Constraint.Rated(BigDecimal least) -> least + "*";
            case Constraint.Without(String words) -> "-" + words;
            case Constraint.Sorted(Constraint.Order order) -> order.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String said(Constraint.Bound bound) {
        return (bound.inclusive() ? "=" : "")
                + bound.amount().stripTrailingZeros().toPlainString();
    }
}
