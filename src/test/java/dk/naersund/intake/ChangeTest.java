package dk.naersund.intake;

import static dk.naersund.intake.SmallRegistry.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.intake.Difference.FieldChange;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a file changes, and what it must leave alone. */
class ChangeTest {
  private final RegistrySnapshot registry = SmallRegistry.snapshot();

  @Test
  void tellsFieldByField() {
    DryRun run =
        csv(
            "id,name,phone,hours,service\n"
                + "sundhedshus-havnen,Havnehuset,99 95 00 01,24/7,sundoe-sygepleje");

    assertThat(run.difference().changed().getFirst().fields())
        .containsExactly(
            new FieldChange("name", "Sundhedshus Havnen", "Havnehuset"),
            new FieldChange("phone", "+45 99 95 12 34", "+45 99 95 00 01"),
            new FieldChange("sundoe-sygepleje/hours", "Mo-Fr 08:00-15:30; PH off", "24/7"));
    Site site = run.proposed().getFirst();
    assertThat(site.locations()).isEqualTo(house().locations());
    assertThat(site.services().getFirst().entrance()).isEqualTo("hoved");
    takenItChangesNothing("id,name,phone\nsundhedshus-havnen,Havnehuset,99 95 00 01", run);
  }

  @Test
  void aBlankValueSaysNothingAndADashTakesAway() {
    assertThat(csv("id,name,phone,service\nsundhedshus-havnen,,,").proposed()).isEmpty();

    Site without = csv("id,name,phone,service\nsundhedshus-havnen,-,-,-").proposed().getFirst();

    assertThat(without.phone()).isNull();
    assertThat(without.name().da()).isEqualTo("Sundhedshus Havnen");
    assertThat(without.services()).extracting("to").contains(DAY.minusDays(1));
  }

  @Test
  void aMoveKeepsThePastAndBelievesNothingOfTheNewDoor() {
    String file = "id,lat,lon\nsundhedshus-havnen,56.3500,11.8745";
    DryRun run = csv(file);

    Site site = run.proposed().getFirst();
    assertThat(site.locations()).hasSize(2);
    assertThat(site.locationOn(DAY.minusDays(1)).orElseThrow().entrances())
        .isEqualTo(house().locations().getFirst().entrances());
    SiteLocation now = site.locationOn(DAY).orElseThrow();
    assertThat(now.position().lat()).isEqualTo(56.35);
    assertThat(now.entrances().getFirst().access(AccessFeature.STEP_FREE_ENTRANCE).answer())
        .isEqualTo(Answer.UNKNOWN);
    assertThat(now.addressId()).isNull();
    assertThat(site.services().getFirst().entrance()).isNull();
    takenItChangesNothing(file, run);
  }

  @Test
  void aCorrectionTakesTheDoorAlong() {
    Site site = csv("id,lat,lon\nsundhedshus-havnen,56.3313,11.8745").proposed().getFirst();

    SiteLocation here = site.locations().getFirst();
    assertThat(site.locations()).hasSize(1);
    assertThat(here.entrances().getFirst().position()).isEqualTo(here.position());
    assertThat(here.entrances().getFirst().stepFree()).isEqualTo(Answer.YES);
  }

  @Test
  void oneBadRowStopsNoOther() {
    DryRun run =
        csv(
            """
            id,name,address,kommunekode,lat,lon
            Bad Id,A,"Vej 1, 9991 Sundby",0991,56.34,11.88
            god-klinik,B,"Vej 2, 9991 Sundby",0991,56.34,11.88
            sundhedshus-havnen,C,,,ikke et tal,11.88
            """);

    assertThat(run.notices())
        .extracting(Notice::code)
        .containsExactly("id-not-valid", "coordinate-not-a-number");
    assertThat(run.notices().getLast().place()).isEqualTo(new Place(4, "lat"));
    assertThat(run.proposed()).extracting(Site::id).containsExactly("god-klinik");
    assertThat(run.difference().gone()).as("a row with an error is not gone").isEmpty();
  }

  @Test
  void linesAreThoseOfTheFileAlsoAfterALineBreakInAText() {
    DryRun run = csv("id,landmark\nsundhedshus-havnen,\"det gule\nhus\"\n,x");

    assertThat(run.notices()).extracting(Notice::place).containsExactly(new Place(4, null));
  }

  @Test
  void tellsWhatIsGoneInTheMunicipalitiesOfTheFileOnly() {
    String row = "id,name,address,kommunekode,lat,lon\nny,N,Vej 1,%s,56.34,11.88";

    assertThat(csv(row.formatted("0991")).difference().gone())
        .containsExactly(new Difference.Entry("sundhedshus-havnen", "Sundhedshus Havnen"));
    assertThat(csv(row.formatted("0992")).difference().gone()).isEmpty();
  }

  @Test
  void findsTheSameSorIdAndTheSameName() {
    DryRun run =
        SmallRegistry.dryRun(
            Format.SOR,
            "sor_code,unit_type,unit_name,postnr,kommunekode,lat,lon\n"
                + "982131000016001,hospital,Sundhedshus-havnen,9991,0991,56.3312,11.8746",
            registry);

    assertThat(run.difference().duplicates())
        .extracting(Difference.Duplicate::reason)
        .containsExactlyInAnyOrder(
            Difference.Duplicate.Reason.SAME_NAME_NEARBY, Difference.Duplicate.Reason.SAME_SOR_ID);
    assertThat(run.difference().gone()).as("not from that register").isEmpty();
  }

  @Test
  void readsSemicolonsCommasAndAByteOrderMark() {
    String text = "\uFEFFid;navn;bredde;telefon\r\nsundhedshus-havnen;Søhuset;;99950001\r\n";

    assertThat(csv(text).difference().changed().getFirst().fields())
        .contains(new FieldChange("name", "Sundhedshus Havnen", "Søhuset"));
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
    assertThat(SmallRegistry.dryRun(Format.CSV, utf16, registry).proposed()).hasSize(1);
  }

  private void takenItChangesNothing(String file, DryRun run) {
    DryRun again = SmallRegistry.dryRun(Format.CSV, file, SmallRegistry.taken(registry, run));
    assertThat(again.difference().isEmpty()).as("%s", again.difference()).isTrue();
  }

  private Site house() {
    return registry.findSite("sundhedshus-havnen").orElseThrow();
  }

  private DryRun csv(String text) {
    return SmallRegistry.dryRun(Format.CSV, text, registry);
  }
}
