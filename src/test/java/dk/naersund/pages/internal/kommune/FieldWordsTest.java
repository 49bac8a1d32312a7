package dk.naersund.pages.internal.kommune;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.pages.internal.kommune.EffectsView.Row;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.RandomRegistry;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The history of a place is told in words: no field's technical name, no value as files have it.
 */
class FieldWordsTest {
  private static final Texts TEXTS = Texts.fromClasspath();

  @Test
  void everyFieldAndValueOfAPlaceIsSaidInWords() {
    for (long seed = 0; seed < 40; seed++) {
      RegistrySnapshot registry = RandomRegistry.of(seed, 8);
      for (Site site : registry.sites()) {
        for (Locale locale : TEXTS.languages()) {
          List<FieldChange> all = FieldChange.between(null, site);
          List<Row> rows = new FieldWords(TEXTS, locale, registry, site).rows(all);
          assertThat(rows).isNotEmpty();
          assertThat(rows).allSatisfy(FieldWordsTest::isInWords);
        }
      }
    }
  }

  @Test
  void soIsEveryFieldOfEverythingElse() {
    for (long seed = 0; seed < 40; seed++) {
      RegistrySnapshot registry = RandomRegistry.of(seed, 8);
      Stream.of(
              registry.responsibilities(),
              registry.serviceKinds(),
              registry.seasons(),
              registry.services(),
              registry.organisations(),
              registry.regions())
          .<RegistryEntity>flatMap(Collection::stream)
          .forEach(
              entity -> {
                for (Locale locale : TEXTS.languages()) {
                  List<FieldChange> all = FieldChange.between(null, entity);
                  List<Row> rows = new FieldWords(TEXTS, locale, registry, entity).rows(all);
                  assertThat(rows).isNotEmpty().allSatisfy(FieldWordsTest::isInWords);
                }
              });
    }
  }

  private static void isInWords(Row row) {
    assertThat(row.what()).matches("(?s)\\p{Lu}.*").doesNotContain("[");
    assertThat(row.what()).doesNotContainPattern("[a-z][A-Z]");
    assertThat(row.after())
        .doesNotContainPattern("^\\d{4}-\\d\\d-\\d\\d$")
        .doesNotContainPattern("^[0-9a-f]{64}$")
        .isNotIn("true", "false", "drop-off", "disabled", "public")
        .isNotEqualTo("");
  }

  @Test
  void isToldAsPeopleSayIt() {
    RegistrySnapshot registry = RandomRegistry.of(1, 3);
    Site site = registry.sites().iterator().next();
    FieldWords danish = new FieldWords(TEXTS, Texts.DANISH, registry, site);
    assertThat(
            danish.rows(
                List.of(
                    new FieldChange("name.en", "A", null),
                    new FieldChange("phone.number", null, "112"),
                    new FieldChange("access[ramp].answer", "unknown", "no"),
                    new FieldChange("access[ramp].date", null, "2026-09-03"),
                    new FieldChange("access[ramp].feature", null, "ramp"),
                    new FieldChange("locations[1].from", null, "2026-11-30"))))
        .containsExactly(
            new Row("Navn (engelsk)", "A", "intet"),
            new Row("Telefon, nummer", "intet", "112"),
            new Row("Rampe ved indgangen, svar", "ved ikke", "nej"),
            new Row("Rampe ved indgangen, dato", "intet", "3. september 2026"),
            new Row("Adresse 2, fra og med", "intet", "30. november 2026"));
  }
}
