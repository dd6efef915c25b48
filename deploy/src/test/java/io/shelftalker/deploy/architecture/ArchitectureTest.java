package io.shelftalker.deploy.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.shelftalker", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String FORBIDDEN_NAMES =
            ".*(Util|Utils|Helper|Helpers|Manager|Impl|Service|Abstract[A-Z]\\w*|Data|Info|Common)";

    @ArchTest
    static final ArchRule modulesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.shelftalker..")
            .withOptionalLayers(true)
            .layer("i18n")
            .definedBy("io.shelftalker.i18n..")
            .layer("bot-core")
            .definedBy("io.shelftalker.core..")
            .layer("testkit")
            .definedBy("io.shelftalker.testkit..")
            .layer("catalog")
            .definedBy("io.shelftalker.catalog..")
            .layer("scraper")
            .definedBy("io.shelftalker.scraper..")
            .layer("notifier")
            .definedBy("io.shelftalker.notifier..")
            .layer("channels")
            .definedBy("io.shelftalker.channels..")
            .layer("deploy")
            .definedBy("io.shelftalker.deploy..")
            .whereLayer("i18n")
            .mayNotAccessAnyLayer()
            .whereLayer("bot-core")
            .mayOnlyAccessLayers("i18n")
            .whereLayer("testkit")
            .mayOnlyAccessLayers("i18n", "bot-core")
            .whereLayer("catalog")
            .mayOnlyAccessLayers("i18n", "bot-core")
            .whereLayer("scraper")
            .mayOnlyAccessLayers("i18n", "bot-core", "catalog")
            .whereLayer("notifier")
            .mayOnlyAccessLayers("i18n", "bot-core", "catalog")
            .whereLayer("channels")
            .mayOnlyAccessLayers("i18n", "bot-core")
            .whereLayer("deploy")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.shelftalker.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule httpGoesOutByOneWay = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.shelftalker.core.egress..",
                    "io.shelftalker.channels..",
                    "io.shelftalker.testkit..",
                    "io.shelftalker.deploy.bench..")
            .should()
            .dependOnClassesThat(resideInAPackage("okhttp3..")
                    .and(DescribedPredicate.not(nameStartingWith("okhttp3.HttpUrl")))
                    .or(resideInAPackage("java.net.http.."))
                    .or(resideInAPackage("io.micronaut.http.client.."))
                    .or(DescribedPredicate.describe(
                            "are java.net's own HTTP client",
                            type -> type.isEquivalentTo(java.net.HttpURLConnection.class)
                                    || type.isEquivalentTo(java.net.URLConnection.class))))
            .because("addresses that people give are checked in io.shelftalker.core.egress");

    @ArchTest
    static final ArchRule platformsStayInTheirPackages = noClasses()
            .that()
            .resideOutsideOfPackages("io.shelftalker.channels..", "io.shelftalker.deploy.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.telegram..", "com.slack..", "com.twilio..");

    @ArchTest
    static final ArchRule classesAreFinal = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotRecords()
            .and()
            .areNotAnonymousClasses()
            .and(DescribedPredicate.describe(
                    "are written by us, and not sealed or a contract for tests",
                    type -> !isGenerated(type)
                            && !isSealed(type)
                            && !type.getSimpleName().endsWith("Contract")))
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .that(DescribedPredicate.describe("are written by us", type -> !isGenerated(type)))
            .should()
            .haveNameMatching(FORBIDDEN_NAMES)
            .because("such a name hides what the class is; if none fits, the class is two");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and(DescribedPredicate.describe(
                    "are written by us",
                    (JavaField field) -> !isGenerated(field.getOwner())
                            && !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothingReactive = noClasses()
            .that(DescribedPredicate.describe("are written by us", type -> !isGenerated(type)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "io.reactivex..", "org.reactivestreams..");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = fields().that(DescribedPredicate.describe(
                    "are written by us", (JavaField field) -> !isGenerated(field.getOwner())))
            .should()
            .notBeAnnotatedWith("jakarta.inject.Inject");

    /** Micronaut's processors and ArchUnit's own lambdas write classes with a dollar sign before their name. */
    private static boolean isGenerated(JavaClass type) {
        return type.getName().contains(".$")
                || type.getName().contains("$Definition")
                || type.getName().contains("$Introspection")
                || type.getName().contains("$Intercepted");
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }
}
