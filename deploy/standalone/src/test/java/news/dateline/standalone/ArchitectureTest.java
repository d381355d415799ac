package news.dateline.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.classify.ClassifyService;
import news.dateline.ingest.IngestService;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.support.KafkaHeaders;

/** Which module and package may use what. */
class ArchitectureTest {

  private static final String[] COMMON = {
    "news.dateline.document..",
    "news.dateline.metrics..",
    "news.dateline.story..",
    "news.dateline.stream..",
    "news.dateline.settings..",
    "news.dateline.tags..",
    "news.dateline.wire.."
  };
  private static final String TEXT = "news.dateline.text..";
  private static final String SERVICE = "news.dateline.service..";
  private static final String INGEST = "news.dateline.ingest..";
  private static final String CLASSIFY = "news.dateline.classify..";
  private static final String USER_FILES = "news.dateline.classify.yaml..";
  private static final String STANDALONE = "news.dateline.standalone..";
  private static final String EMBEDDED_KAFKA = "news.dateline.kafka..";
  private static final String TESTING = "news.dateline.testing..";

  /** What may know Spring, beside the main classes of the services. */
  private static final String[] SPRING = {
    SERVICE,
    "news.dateline.ingest.app..",
    "news.dateline.classify.app..",
    "news.dateline.standalone.run..",
    TESTING
  };

  /** What may know Kafka. */
  private static final String[] KAFKA = {
    "news.dateline.stream..",
    SERVICE,
    "news.dateline.ingest.app..",
    "news.dateline.ingest.publish..",
    "news.dateline.classify.app..",
    "news.dateline.classify.tag..",
    "news.dateline.standalone.kafka..",
    "news.dateline.standalone.letters..",
    "news.dateline.standalone.run..",
    "news.dateline.standalone.trace..",
    "news.dateline.standalone.print..",
    EMBEDDED_KAFKA,
    TESTING
  };

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("news.dateline");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news.dateline.story",
        "news.dateline.text",
        "news.dateline.service",
        "news.dateline.ingest.app",
        "news.dateline.classify.app",
        "news.dateline.kafka",
        "news.dateline.testing",
        "news.dateline.standalone.run"
      })
  void everyModuleIsLookedAt(String packageName) {
    assertThat(PRODUCTION.containPackage(packageName)).isTrue();
  }

  @Test
  void commonKnowsNeitherSpringNorTheModulesThatUseIt() {
    noClasses()
        .that()
        .resideInAnyPackage(COMMON)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", SERVICE, INGEST, CLASSIFY, STANDALONE, EMBEDDED_KAFKA, TESTING)
        .check(PRODUCTION);
  }

  @Test
  void textStandsAlone() {
    classes()
        .that()
        .resideInAPackage(TEXT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(TEXT, "java..", "org.jspecify..")
        .check(PRODUCTION);
  }

  @Test
  void onlyTheWiringKnowsSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackages(SPRING)
        .and(not(equivalentTo(IngestService.class)))
        .and(not(equivalentTo(ClassifyService.class)))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.springframework..").and(not(equivalentTo(KafkaHeaders.class))))
        .check(PRODUCTION);
  }

  @Test
  void onlyWhatSpeaksToKafkaKnowsIt() {
    noClasses()
        .that()
        .resideOutsideOfPackages(KAFKA)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "kafka..")
        .check(PRODUCTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news.dateline.classify.cluster..",
        "news.dateline.classify.language..",
        "news.dateline.classify.region..",
        "news.dateline.classify.theme.."
      })
  void aTaggerIsALibraryOfItsOwn(String packages) {
    noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(CLASSIFY).and(not(resideInAnyPackage(packages, USER_FILES))))
        .check(PRODUCTION);
  }

  /** Models are made with classes of the packages that read them; what runs has none of these. */
  @Test
  void nothingThatRunsTrainsAModel() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "news.dateline.ingest.app..",
            "news.dateline.classify.app..",
            "news.dateline.standalone.run..")
        .should()
        .transitivelyDependOnClassesThat(
            simpleNameEndingWith("Trainer")
                .or(resideInAPackage("news.dateline.ingest.split.bundle..")))
        .check(PRODUCTION);
  }

  @Test
  void filesOfUsersAreReadWithoutKnowingWhatForTheyAre() {
    noClasses()
        .that()
        .resideInAPackage(USER_FILES)
        .should()
        .dependOnClassesThat(resideInAnyPackage(CLASSIFY).and(not(resideInAnyPackage(USER_FILES))))
        .check(PRODUCTION);
  }

  @Test
  void tikaStaysBehindTheExtractorAndTheLanguageDetector() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "news.dateline.ingest.extract..", "news.dateline.classify.language..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.tika..")
        .check(PRODUCTION);
  }

  @Test
  void whatTheServicesShareKnowsNeither() {
    noClasses()
        .that()
        .resideInAPackage(SERVICE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(INGEST, CLASSIFY, STANDALONE, EMBEDDED_KAFKA, TESTING)
        .check(PRODUCTION);
  }

  @Test
  void theServicesKnowEachOtherByTheirTopicsOnly() {
    noClasses()
        .that()
        .resideInAPackage(INGEST)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CLASSIFY)
        .check(PRODUCTION);
    noClasses()
        .that()
        .resideInAPackage(CLASSIFY)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(INGEST)
        .check(PRODUCTION);
  }

  @Test
  void standaloneIsOnTop() {
    classes()
        .that()
        .resideInAPackage(STANDALONE)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(STANDALONE)
        .check(PRODUCTION);
  }

  @Test
  void theEmbeddedKafkaIsForStandaloneAndForTests() {
    classes()
        .that()
        .resideInAPackage(EMBEDDED_KAFKA)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(EMBEDDED_KAFKA, STANDALONE, TESTING)
        .check(PRODUCTION);
    classes()
        .that()
        .resideInAPackage(TESTING)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(TESTING)
        .check(PRODUCTION);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("news.dateline.(**)").should().beFreeOfCycles().check(PRODUCTION);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<JavaPackage> packages =
        PRODUCTION.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

    assertThat(packages)
        .hasSizeGreaterThan(25)
        .allSatisfy(
            found ->
                assertThat(found.isAnnotatedWith(NullMarked.class)).as(found.getName()).isTrue());
  }
}
