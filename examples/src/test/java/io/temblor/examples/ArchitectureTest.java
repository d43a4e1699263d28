package io.temblor.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rules that keep the modules apart, checked on the compiled classes of all of them.
///
/// A rule about classes that do not exist yet holds: it waits for them.
class ArchitectureTest {

    private static final String EXAMPLES = "io.temblor.examples..";
    private static final String CONFIG = "io.temblor.config..";
    private static final String CORE = "io.temblor.pipeline..";
    private static final String ENGINE = "io.temblor.pipeline.engine..";
    private static final String CLI = "io.temblor.cli..";
    private static final String CONNECTORS = "io.temblor.connectors..";
    private static final String DISRUPTOR = "com.lmax.disruptor..";
    private static final String TYPESAFE_CONFIG = "com.typesafe.config..";

    private static JavaClasses classes;

    @BeforeAll
    static void importAllModules() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.temblor");
    }

    @Test
    void connectorsUseNeitherTheCoreNorTheConfiguration() {
        holds(noClasses()
                .that(resideInAnyPackage(CONNECTORS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(CORE, CONFIG)));
    }

    @Test
    void theCoreUsesNoConnector() {
        holds(noClasses().that(resideInAnyPackage(CORE)).should().dependOnClassesThat(resideInAnyPackage(CONNECTORS)));
    }

    @Test
    void nothingUsesTheExamples() {
        holds(noClasses()
                .that(resideOutsideOfPackages(EXAMPLES))
                .should()
                .dependOnClassesThat(resideInAnyPackage(EXAMPLES)));
    }

    @Test
    void onlyTheEngineUsesTheDisruptor() {
        holds(noClasses()
                .that(resideOutsideOfPackages(ENGINE))
                .should()
                .dependOnClassesThat(resideInAnyPackage(DISRUPTOR)));
    }

    @Test
    void onlyConfigurationCoreAndCommandLineUseTypesafeConfig() {
        holds(noClasses()
                .that(resideOutsideOfPackages(CONFIG, CORE, CLI))
                .should()
                .dependOnClassesThat(resideInAnyPackage(TYPESAFE_CONFIG)));
    }

    @Test
    void packagesFormNoCycle() {
        holds(slices().matching("io.temblor.(**)").should().beFreeOfCycles());
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }
}
