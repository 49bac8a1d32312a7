package dk.naersund.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.registry.RandomRegistry;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundle hangs together: every id once, every reference leads to something in it. */
class FhirExportTest {
  @Test
  void everyReferenceLeadsSomewhere() {
    for (long seed = 0; seed < 20; seed++) {
      byte[] file =
          SmallRegistry.export(Format.FHIR, RandomRegistry.of(seed, 15), SmallRegistry.DAY);
      JsonNode bundle = JsonMapper.shared().readTree(file);

      Set<String> urls = new HashSet<>();
      bundle
          .path("entry")
          .forEach(
              entry -> assertThat(urls.add(entry.path("fullUrl").asString())).as("once").isTrue());

      assertThat(bundle.path("resourceType").asString()).isEqualTo("Bundle");
      assertThat(bundle.findValuesAsString("reference")).as("seed %d", seed).isSubsetOf(urls);
      assertThat(bundle.findValuesAsString("resourceType"))
          .contains("Organization")
          .containsOnlyOnce("Bundle");
    }
  }

  @Test
  void saysWhatIsKnownAndNothingElse() {
    String file =
        new String(
            SmallRegistry.export(Format.FHIR, SmallRegistry.snapshot(), SmallRegistry.DAY),
            java.nio.charset.StandardCharsets.UTF_8);

    assertThat(file)
        .contains("urn:oid:1.2.208.176.1.1", "982131000016001", "Havnegade 3", "9991", "0991")
        .contains("opening_hours: Mo-Fr 08:00-15:30; PH off")
        .doesNotContain("null", "lukket-klinik", "http://cvr.dk", "appointmentRequired");
  }
}
