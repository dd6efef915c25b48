package io.shelftalker.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.shelftalker.deploy.architecture.Sources;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class KnownSettingsTest {
    private final KnownSettings known = KnownSettings.load();

    @Test
    void everyConfigurationOfAFeatureIsListed() {
        Set<String> missing = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.shelftalker").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::reflect)
                        .flatMap(KnownSettingsTest::properties)
                        .filter(property -> known.named(Setting.plain(property)).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void everySettingHasItsRowInReadme() {
        String readme = Sources.text(Sources.root().resolve("README.md"));
        assertThat(known.all())
                .filteredOn(setting -> setting.kind() != Kind.ELSEWHERE)
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(readme).contains("`" + setting.variable() + "`"));
    }

    private static Stream<String> properties(Class<?> configuration) {
        String prefix =
                configuration.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(configuration.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .map(name -> (prefix + "." + name).substring(Setting.PROPERTY_PREFIX.length()));
    }
}
