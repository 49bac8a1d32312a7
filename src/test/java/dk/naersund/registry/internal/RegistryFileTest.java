package dk.naersund.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.naersund.platform.StartupProblem;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.RegionGuide;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every way to get {@code registry.json} wrong is told with its place and what to do. */
class RegistryFileTest {
  @TempDir Path folder;

  /** One change to the example, and what must be said about it. */
  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "cityWide": false | "citywide": false | services[sundoe-sygepleje].citywide: There is no such field
          "kind": "municipality" | "kind": "kommune" | organisations[sundoe-kommune].kind: "kommune" is not known. Use one of these: municipality, region, private, association
          "referral": "no" | "referral": false | services[sundoe-sygepleje].audience.referral: A text is expected, not false
          "firstDay": "2026-10-01" | "firstDay": "2026-10-32" | seasons[vaccination-2026].firstDay: "2026-10-32" is not a day
          "firstDay": "2026-10-01" | "firstDay": "0026-10-01" | seasons[vaccination-2026].firstDay: "0026-10-01" is not a day
          "lat": 56.3312, | "lat": "56.3312", | sites[sundhedshus-havnen].locations[0].lat: Degrees from -90 to 90 are expected
          "lat": 56.3312, | "lat": 91, | sites[sundhedshus-havnen].locations[0].lat: Degrees from -90 to 90 are expected
          "minAge": 18 | "minAge": 18.5 | services[sundoe-sygepleje].audience.minAge: A whole number from 0 to 130
          "languages": ["da", "en"] | "languages": "da" | services[sundoe-sygepleje].languages: A list […] is expected
          {"da": "det gule hus med uret"} | {"en": "the yellow house"} | sites[sundhedshus-havnen].landmark: A text by language is expected, Danish at least
          "addressText": "Havnegade 3, 9991 Sundby", | | sites[sundhedshus-havnen].locations[0].addressText: The field is missing
          "format": "naersund-registry/1" | "format": "naersund-registry/2" | format: The file's format must be "naersund-registry/1"
          "cvr": null | "cvr": "12345678" | organisations[sundoe-kommune].cvr: "12345678" is not a CVR number
          "kommunekode": "0991", "cvr" | "kommunekode": "991", "cvr" | organisations[sundoe-kommune].kommunekode: "991" is not a kommunekode
          "residence": ["0991"] | "residence": ["Sundø"] | services[sundoe-sygepleje].audience.residence: "Sundø" is not a kommunekode
          "id": "vaccination-2026" | "id": "Efterår" | seasons[Efterår].id: "Efterår" is not an id
          "organisation": "sundoe-kommune" | "organisation": "nordoe" | services[sundoe-sygepleje].organisation: There is no organisation "nordoe"
          "season": null | "season": "sommer" | services[sundoe-sygepleje].season: There is no season "sommer"
          "service": "sundoe-sygepleje" | "service": "x" | sites[sundhedshus-havnen].services[0].service: There is no service "x"
          "entrance": null | "entrance": "bag" | sites[sundhedshus-havnen].services[0].entrance: The place has no entrance "bag"
          "partOf": null | "partOf": "huset" | sites[sundhedshus-havnen].partOf: There is no place "huset"
          "partOf": null | "partOf": "sundhedshus-havnen" | sites[sundhedshus-havnen].partOf: A place cannot lie in itself
          "Mo-Fr 08:00-15:30; PH off" | "man-fre 8-15" | sites[sundhedshus-havnen].services[0].hours: The opening hours "man-fre 8-15"
          "hours": "off" | "hours": "lukket" | sites[sundhedshus-havnen].services[0].exceptions[0].hours: The opening hours "lukket"
          "number": "+45 99 95 12 34" | "number": "ring" | sites[sundhedshus-havnen].phone.number: "ring" is not a phone number
          "lastDay": "2026-12-18" | "lastDay": "2026-09-30" | seasons[vaccination-2026]: The last day (30 September 2026) is before the first day (1 October 2026)
          "to": "2027-01-01", "hours" | "to": "2026-12-23", "hours" | sites[sundhedshus-havnen].services[0].exceptions[0]: The exception ends (23 December 2026) before it begins
          "minAge": 18, "maxAge": null | "minAge": 18, "maxAge": 17 | services[sundoe-sygepleje].audience: No age is at least 18 and at most 17
          "how": "phone", "url": null | "how": "online", "url": "sundoe.dk" | services[sundoe-sygepleje].booking.url: "sundoe.dk"
          """)
  void tells(String good, String bad, String told) throws IOException {
    String json = change(example(), good, bad == null ? "" : bad);
    assertThat(problem(json)).contains("has a problem:").contains(told);
    assertThat(RegistryFile.readAll(JsonMapper.shared().readTree(json)).problems())
        .singleElement()
        .satisfies(RegistryFileTest::isSaidInBothLanguages);
  }

  private static void isSaidInBothLanguages(FieldProblem problem) {
    String danish = problem.text().da();
    String english = problem.text().in(Texts.ENGLISH);
    assertThat(danish).isNotEqualTo(english).endsWith(".").doesNotContain("{0}", "{1}", "{2}");
    assertThat(english).endsWith(".").doesNotContain("{0}", "{1}", "{2}");
    assertThat(problem.code().id()).matches("[a-z]+(-[a-z]+)*");
    problem
        .arguments()
        .forEach(
            argument ->
                assertThat(danish)
                    .contains(
                        argument instanceof LocalText text ? text.da() : argument.toString()));
  }

  @Test
  void tellsAYesWithoutASource() throws IOException {
    String json =
        change(
            example(),
            "\"source\": \"kommunens besigtigelse\", \"date\": \"2026-09-03\"",
            "\"date\": null");
    assertThat(problem(json))
        .contains(
            "sites[sundhedshus-havnen].access[0]: The answer about accessible-toilet has no"
                + " source or date.");
  }

  @Test
  void tellsALocationWithoutADoor() throws IOException {
    String json = example();
    int from = json.indexOf("\"entrances\": [") + "\"entrances\": [".length();
    int to = json.indexOf("],\n        \"parking\"");
    assertThat(problem(json.substring(0, from) + json.substring(to)))
        .contains("locations[0]: \"Havnegade 3, 9991 Sundby\" has no entrance");
  }

  @Test
  void tellsTwoPlacesOnOneDay() throws IOException {
    String other =
        """
        "locations": [
          {"to": "2026-12-31", "addressText": "Torvet 1", "kommunekode": "0991", "lat": 56, "lon": 11,
           "entrances": [{"id": "gammel", "name": {"da": "dør"}, "lat": 56, "lon": 11}]},
        """;
    String json = change(example(), "\"locations\": [", other);
    assertThat(problem(json))
        .contains("locations[1]: The place is already at \"Torvet 1\" on some of these days");
    String moved =
        change(
            json,
            "{\"from\": null, \"to\": null, \"addressText\"",
            "{\"from\": \"2027-01-01\", \"addressText\"");
    assertThat(read(moved).content().sites().getFirst().locations()).hasSize(2);
  }

  @Test
  void tellsEverythingAtOnceButWhatFollowsFromIt() throws IOException {
    String json = example();
    json = change(json, "\"kind\": \"municipality\"", "\"kind\": \"kommune\"");
    json = change(json, "\"lat\": 56.3312,", "\"lat\": null,");
    json = change(json, "\"season\": null", "\"season\": \"sommer\"");
    assertThat(problem(json).lines().filter(line -> line.startsWith("  ")))
        .containsExactly(
            "  organisations[sundoe-kommune].kind: \"kommune\" is not known. Use one of"
                + " these: municipality, region, private, association.",
            "  sites[sundhedshus-havnen].locations[0].lat: Degrees from -90 to 90 are expected, not"
                + " nothing.",
            "  services[sundoe-sygepleje].season: There is no season \"sommer\". Add it or correct"
                + " the id.");
  }

  @Test
  void tellsTwentyAndCountsTheRest() throws IOException {
    String sites = "{\"id\": \"a\"},".repeat(30);
    String json = change(example(), "\"sites\": [", "\"sites\": [" + sites);
    String told = problem(json);
    assertThat(told.lines().filter(line -> line.startsWith("  ") && !line.startsWith("  …")))
        .hasSize(20);
    assertThat(told).containsPattern("… and [0-9]+ more$");
  }

  @Test
  void tellsWhereItIsNotJson() throws IOException {
    assertThat(problem("{\"format\": \"naersund-registry/1\",\n\"sites\": [}"))
        .contains("is not JSON: line 2, column ");
    assertThat(problem("{\"format\": 1, \"format\": 2}"))
        .contains("is not JSON")
        .contains("format");
    assertThat(problem("[]")).contains("the file: An object {…} is expected here");
  }

  @ParameterizedTest
  @CsvSource({"64942212", "29190909", "55133018"})
  void acceptsRealCvrNumbersOnly(String number) {
    assertThat(RegistryRules.isCvr(number)).isTrue();
    char last = number.charAt(7);
    String wrong = number.substring(0, 7) + (last == '9' ? '0' : (char) (last + 1));
    assertThat(RegistryRules.isCvr(wrong)).isFalse();
  }

  private static String example() throws IOException {
    return RegionGuide.registryJson();
  }

  private static String change(String json, String good, String bad) {
    assertThat(json).contains(good);
    int at = json.indexOf(good);
    return json.substring(0, at) + bad + json.substring(at + good.length());
  }

  private RegistryFile read(String json) throws IOException {
    return RegistryFile.read(Files.writeString(folder.resolve("registry.json"), json));
  }

  private String problem(String json) {
    return String.valueOf(
        catchThrowableOfType(StartupProblem.class, () -> read(json)).getMessage());
  }
}
