package io.shelftalker.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenQuestionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the weather?",
                "what's the time",
                "hey, who won the match",
                "how do I boil an egg",
                "where is the station",
                "tell me a story",
                "Quelle heure est-il ?",
                "Où est la gare",
                "bonjour, quel temps fait-il",
                "raconte-moi une histoire",
                "dis-moi qui a gagné",
                "qu’est-ce que l’amour",
                "sais-tu nager"
            })
    void asksTheWorld(String text) {
        assertThat(OpenQuestion.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "which wines are dry?",
                "do you have a red teapot",
                "how much is the kettle",
                "where can I buy a kettle",
                "hello, where do we find teapots?",
                "où puis-je acheter une bouilloire",
                "où est-ce que je peux trouver du thé",
                "avez-vous du thé vert ?",
                "quel vin rouge",
                "quiche dish",
                "whole beans",
                "howling wolf poster",
                "disque dur"
            })
    void asksTheShop(String text) {
        assertThat(OpenQuestion.isOne(text)).isFalse();
    }
}
