package io.shelftalker.notifier.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearnessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "copper kettle near Montréal | copper kettle | Montréal | 10",
                "kettle within 25 km of Laurier | kettle | Laurier | 25",
                "the kettle is available within 5 miles of Verdun! | the kettle is available | Verdun | 8",
                "kettle in a store near Québec | kettle | Québec | 10",
                "la bouilloire est dispo près de Trois-Rivières | la bouilloire est dispo | Trois-Rivières | 10",
                "bouilloire à moins de 15 km d’Ottawa | bouilloire | Ottawa | 15",
                "bouilloire dans un rayon de 30 km autour de Laval | bouilloire | Laval | 30",
                "bouilloire autour d'Amos | bouilloire | Amos | 10",
                "kettle near 45.52,-73.58 | kettle | 45.52,-73.58 | 10",
                "kettle near me | kettle | me | 10",
                "bouilloire près de chez moi | bouilloire | chez moi | 10",
                "kettle nearby | kettle | here | 10"
            })
    void isReadAtTheEndOfALine(String line, String before, String place, int kilometres) {
        assertThat(Nearness.ending(line)).contains(new Nearness.Ending(before, new Nearness(place, kilometres)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copper kettle",
                "kettle at laurier",
                "near",
                "linear bearing",
                "10 km of rope",
                "kettle below 55"
            })
    void isNotSeenWhereItIsNotSaid(String line) {
        assertThat(Nearness.ending(line)).isEmpty();
    }

    @Test
    void isReadAsItIsWritten() {
        Nearness near = new Nearness("Saint-Jean-sur-Richelieu", 40);
        assertThat(Nearness.read(near.written())).contains(near);
    }

    @Test
    void knowsThatHereIsNoPlace() {
        assertThat(new Nearness("Me", 10).isHere()).isTrue();
        assertThat(new Nearness("chez moi", 10).isHere()).isTrue();
        assertThat(new Nearness("Montréal", 10).isHere()).isFalse();
    }
}
