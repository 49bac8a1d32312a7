package dk.naersund.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.naersund.platform.StartupProblem;
import dk.naersund.registry.RegionGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          "cityWide": false | "citywide": false | services[sundoe-sygepleje].citywide: there is no such field
          "kind": "municipality" | "kind": "kommune" | organisations[sundoe-kommune].kind: "kommune" is not known; use one of municipality, region, private, association
          "referral": "no" | "referral": false | services[sundoe-sygepleje].audience.referral: a text is expected, not false
          "firstDay": "2026-10-01" | "firstDay": "2026-10-32" | seasons[vaccination-2026].firstDay: "2026-10-32" is not a day
          "firstDay": "2026-10-01" | "firstDay": "0026-10-01" | seasons[vaccination-2026].firstDay: "0026-10-01" is not a day
          "lat": 56.3312, | "lat": "56.3312", | sites[sundhedshus-havnen].locations[0].lat: degrees from -90 to 90 are expected
          "lat": 56.3312, | "lat": 91, | sites[sundhedshus-havnen].locations[0].lat: degrees from -90 to 90 are expected
          "minAge": 18 | "minAge": 18.5 | services[sundoe-sygepleje].audience.minAge: a whole number from 0 to 130
          "languages": ["da", "en"] | "languages": "da" | services[sundoe-sygepleje].languages: a list […] is expected
          {"da": "det gule hus med uret"} | {"en": "the yellow house"} | sites[sundhedshus-havnen].landmark: a text by language is expected, Danish at least
          "addressText": "Havnegade 3, 9991 Sundby", | | sites[sundhedshus-havnen].locations[0].addressText: is missing
          "format": "naersund-registry/1" | "format": "naersund-registry/2" | format: this program reads "naersund-registry/1"
          "cvr": null | "cvr": "12345678" | organisations[sundoe-kommune].cvr: "12345678" is not a CVR number
          "kommunekode": "0991", "cvr" | "kommunekode": "991", "cvr" | organisations[sundoe-kommune].kommunekode: "991" is not a kommunekode
          "residence": ["0991"] | "residence": ["Sundø"] | services[sundoe-sygepleje].audience.residence: "Sundø" is not a kommunekode
          "id": "vaccination-2026" | "id": "Efterår" | seasons[Efterår].id: "Efterår" is not an id
          "organisation": "sundoe-kommune" | "organisation": "nordoe" | services[sundoe-sygepleje].organisation: there is no organisation "nordoe"
          "season": null | "season": "sommer" | services[sundoe-sygepleje].season: there is no season "sommer"
          "service": "sundoe-sygepleje" | "service": "x" | sites[sundhedshus-havnen].services[0].service: there is no service "x"
          "entrance": null | "entrance": "bag" | sites[sundhedshus-havnen].services[0].entrance: there is no entrance "bag"
          "partOf": null | "partOf": "huset" | sites[sundhedshus-havnen].partOf: there is no site "huset"
          "partOf": null | "partOf": "sundhedshus-havnen" | sites[sundhedshus-havnen].partOf: a site cannot be its own house
          "Mo-Fr 08:00-15:30; PH off" | "man-fre 8-15" | sites[sundhedshus-havnen].services[0].hours: "man-fre 8-15"
          "hours": "off" | "hours": "lukket" | sites[sundhedshus-havnen].services[0].exceptions[0].hours: "lukket"
          "number": "+45 99 95 12 34" | "number": "ring" | sites[sundhedshus-havnen].phone.number: "ring" is not a phone number
          "lastDay": "2026-12-18" | "lastDay": "2026-09-30" | seasons[vaccination-2026]: season vaccination-2026 ends before it begins
          "to": "2027-01-01", "hours" | "to": "2026-12-23", "hours" | sites[sundhedshus-havnen].services[0].exceptions[0]: an exception ends before it begins
          "minAge": 18, "maxAge": null | "minAge": 18, "maxAge": 17 | services[sundoe-sygepleje].audience: no age is at least 18 and at most 17
          "how": "phone", "url": null | "how": "online", "url": "sundoe.dk" | services[sundoe-sygepleje].booking.url: "sundoe.dk"
          """)
  void tells(String good, String bad, String told) throws IOException {
    assertThat(problem(change(example(), good, bad == null ? "" : bad)))
        .contains("has a problem:")
        .contains(told);
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
            "sites[sundhedshus-havnen].access[0]: accessible-toilet: an answer of yes or no needs"
                + " its source and date");
  }

  @Test
  void tellsALocationWithoutADoor() throws IOException {
    String json = example();
    int from = json.indexOf("\"entrances\": [") + "\"entrances\": [".length();
    int to = json.indexOf("],\n        \"parking\"");
    assertThat(problem(json.substring(0, from) + json.substring(to)))
        .contains("locations[0]: Havnegade 3, 9991 Sundby has no entrance");
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
        .contains("locations[1]: the site is already at \"Torvet 1\" on some of these days");
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
            "  organisations[sundoe-kommune].kind: \"kommune\" is not known; use one of"
                + " municipality, region, private, association.",
            "  sites[sundhedshus-havnen].locations[0].lat: degrees from -90 to 90 are expected, not"
                + " nothing.",
            "  services[sundoe-sygepleje].season: there is no season \"sommer\"; add it or correct"
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
    assertThat(problem("[]")).contains("the file: an object {…} is expected here");
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
