package dk.naersund.streets;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.text.LocalText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SafestPriceTest {
  private static final Position AT = new Position(55.7, 12.6);

  @Test
  void minutesAreRoundedUpAndWhatIsLeftIsSaid() {
    Way fastest = way(600_000, 140, "surface");
    assertThat(said(fastest, way(960_000, 0, null)))
        .isEqualTo("Sikreste kendte vej: 6 minutter længere, uden ukendte stykker.");
    assertThat(said(fastest, way(600_001, 30, "door")))
        .isEqualTo(
            "Sikreste kendte vej: 1 minut længere."
                + " Kun 30 meter mellem dør og vej kender vi ikke.");
    assertThat(said(fastest, way(600_000, 3, "kerb")))
        .isEqualTo(
            "Sikreste kendte vej: lige så hurtig."
                + " 10 meter kender vi ikke. På den hurtigste vej er det 140 meter.");
    assertThat(
            SafestPrice.inWords(TestMaps.TEXTS, fastest, way(720_000, 0, null)).in(Locale.ENGLISH))
        .isEqualTo("Safest known way: 2 minutes longer, without unknown stretches.");
  }

  private static String said(Way fastest, Way safest) {
    return SafestPrice.inWords(TestMaps.TEXTS, fastest, safest).da();
  }

  private static Way way(long millis, double unknown, @Nullable String what) {
    Doubt.Spot worst = what == null ? null : new Doubt.Spot(AT, what, LocalText.danish(what));
    Doubt doubt = new Doubt(500, unknown, worst);
    return new Way("walk", millis, 500 + unknown, doubt, List.of(), List.of(), List.of());
  }
}
