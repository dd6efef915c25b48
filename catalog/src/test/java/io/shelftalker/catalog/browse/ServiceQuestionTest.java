package io.shelftalker.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.shelftalker.testkit.bot.TestBot;
import io.shelftalker.testkit.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ServiceQuestionTest {
    private final TestDatabase database = TestDatabase.create();
    private final TestBot bot = TestBot.start(database);
    private final TestBot.Person ada = bot.person("ada");

    @AfterEach
    void stop() {
        bot.close();
        database.close();
    }

    @Test
    void sendsWhoAsksAboutTheShopItselfToTheShop() throws InterruptedException {
        for (String question : List.of(
                "what are your opening hours?",
                "Hi, when do you close on Sunday?",
                "do you ship to Spain?",
                "how much is the shipping?",
                "can I return a thing?",
                "what's your phone number?",
                "where is my order #12?")) {
            assertThat(ada.says(question).text())
                    .as(question)
                    .startsWith("That only the shop can tell you")
                    .endsWith("[New] [Surprise me] [Categories]");
        }
        TestBot.Person amelie = bot.person("amelie", "fr");
        for (String question : List.of(
                "quels sont vos horaires\u00a0?",
                "Bonjour, livrez-vous en Espagne\u00a0?",
                "puis-je retourner un article\u00a0?",
                "quels sont les frais de port\u00a0?",
                "où est ma commande\u00a0?")) {
            assertThat(amelie.says(question).text())
                    .as(question)
                    .startsWith("Cela, seule la boutique peut vous le dire");
        }
        assertThat(List.of("shipping box", "return address stamp", "do you have tins?", "boîte de livraison"))
                .noneMatch(ServiceQuestion::isOne);
    }
}
