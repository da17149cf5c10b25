package dev.millrace.ops;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of the architecture, over the classes of every module.
@AnalyzeClasses(packages = "dev.millrace", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String FORMULAS = "dev.millrace.learner.formula..";
    private static final String GENERATED = "dev.millrace.messages.avro..";
    private static final String TENSORS = "ai.djl..";

    @ArchTest
    static final ArchRule workersNeverSeeEachOther = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ops")
            .definedBy("dev.millrace.ops..")
            .layer("generators")
            .definedBy("dev.millrace.generators..")
            .layer("scorer")
            .definedBy("dev.millrace.scorer..")
            .layer("learner")
            .definedBy("dev.millrace.learner..")
            .layer("messages")
            .definedBy("dev.millrace.messages..")
            .layer("policy")
            .definedBy("dev.millrace.policy..")
            .layer("verifiers")
            .definedBy("dev.millrace.verifiers..")
            .whereLayer("ops")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("generators")
            .mayOnlyBeAccessedByLayers("ops")
            .whereLayer("scorer")
            .mayOnlyBeAccessedByLayers("ops")
            .whereLayer("learner")
            .mayOnlyBeAccessedByLayers("ops")
            .whereLayer("messages")
            .mayOnlyBeAccessedByLayers("ops", "generators", "scorer", "learner")
            .whereLayer("verifiers")
            .mayOnlyBeAccessedByLayers("ops", "scorer")
            .whereLayer("policy")
            .mayOnlyBeAccessedByLayers("ops", "generators", "learner");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.millrace.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule formulasArePure = classes()
            .that()
            .resideInAPackage(FORMULAS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(FORMULAS, "java.lang..", "java.util..", "org.jspecify.."));

    @ArchTest
    static final ArchRule formulasKnowNoClockAndNoChance = noClasses()
            .that()
            .resideInAPackage(FORMULAS)
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)");

    @ArchTest
    static final ArchRule generatedClassesStayInsideMessages = noClasses()
            .that(outside("dev.millrace.messages.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GENERATED);

    @ArchTest
    static final ArchRule onlyPolicyKnowsTheTensorLibrary = noClasses()
            .that(outside("dev.millrace.policy.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TENSORS);

    @ArchTest
    static final ArchRule pluginsNeedNothingElse = classes()
            .that()
            .resideInAPackage("dev.millrace.verifier..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.millrace.verifier..", "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule verifiersKnowNoKafka = noClasses()
            .that()
            .resideInAPackage("dev.millrace.verifiers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "dev.millrace.messages..");

    @ArchTest
    static final ArchRule nobodyWritesToStandardOutput =
            noClasses().that(outside("dev.millrace.ops")).should().accessField(System.class, "out");

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> outside(String packages) {
        return DescribedPredicate.not(resideInAPackage(packages));
    }
}
