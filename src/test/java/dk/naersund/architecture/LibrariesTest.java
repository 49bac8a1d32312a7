package dk.naersund.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Each library has one owner, and nothing waits on an event loop. */
@AnalyzeClasses(packages = "dk.naersund", importOptions = ImportOption.DoNotIncludeTests.class)
class LibrariesTest {
  @ArchTest static final ArchRule streetsOwnsGraphHopper = owns("com.graphhopper..", "streets");

  @ArchTest static final ArchRule transitOwnsTheGtfsReader = owns("org.onebusaway..", "transit");

  @ArchTest static final ArchRule addressOwnsLucene = owns("org.apache.lucene..", "address");

  @ArchTest static final ArchRule hoursOwnsTheHoursGrammar = owns("ch.poole..", "hours");

  @ArchTest static final ArchRule hoursOwnsHolidays = owns("de.focus_shift..", "hours");

  @ArchTest static final ArchRule pagesOwnsCalendarFiles = owns("biweekly..", "pages");

  @ArchTest static final ArchRule pagesOwnsTheTemplates = owns("org.thymeleaf..", "pages");

  @ArchTest static final ArchRule platformOwnsTheDatabaseProgram = owns("io.zonky..", "platform");

  @ArchTest
  static final ArchRule accountsOwnsSecurity = owns("org.springframework.security..", "accounts");

  @ArchTest
  static final ArchRule availabilityOwnsTheGuards =
      owns("io.github.resilience4j..", "availability");

  @ArchTest
  static final ArchRule geometryStaysInGeoAndStreets =
      noClasses()
          .that()
          .resideOutsideOfPackages("dk.naersund.geo.internal..", "dk.naersund.streets.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.locationtech.jts..");

  @ArchTest
  static final ArchRule sqlStaysWithItsTables =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dk.naersund.registry.internal..",
              "dk.naersund.availability.internal..",
              "dk.naersund.booking.internal..",
              "dk.naersund.calls.internal..",
              "dk.naersund.accounts.internal..",
              "dk.naersund.editing.internal..",
              "dk.naersund.platform.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.r2dbc..", "org.springframework.r2dbc..", "java.sql..");

  @ArchTest
  static final ArchRule nothingThatAnswersARequestBlocks =
      noClasses()
          .that()
          .resideInAnyPackage("dk.naersund.api..", "dk.naersund.pages..", "dk.naersund.search..")
          .should()
          .callMethod(Mono.class, "block")
          .orShould()
          .callMethod(Mono.class, "block", java.time.Duration.class)
          .orShould()
          .callMethod(Flux.class, "blockFirst")
          .orShould()
          .callMethod(Flux.class, "blockLast")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class);

  private static ArchRule owns(String library, String room) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dk.naersund." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("the room " + room + " is the only one that knows " + library);
  }
}
