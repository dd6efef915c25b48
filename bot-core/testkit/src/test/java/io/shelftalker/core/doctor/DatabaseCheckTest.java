package io.shelftalker.core.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.shelftalker.i18n.Phrasebook;
import io.shelftalker.i18n.Phrasebooks;
import io.shelftalker.testkit.bot.TestBeans;
import io.shelftalker.testkit.database.TestDatabase;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DatabaseCheckTest {
    private static final Phrasebook ENGLISH =
            Phrasebooks.load(InstantSource.system()).book(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void saysWhichDatabaseItLookedAt() {
        try (TestDatabase database = TestDatabase.create();
                ApplicationContext beans = TestBeans.start(database, Map.of())) {
            List<Finding> found = beans.getBean(DatabaseCheck.class).look(database.workspace());

            assertThat(found).singleElement().satisfies(finding -> assertThat(ENGLISH.text(finding.line()))
                    .matches("✓ database: PostgreSQL .* answers: 127\\.0\\.0\\.1:\\d+/test_\\w+"));
        }
    }
}
