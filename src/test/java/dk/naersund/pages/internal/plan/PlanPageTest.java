package dk.naersund.pages.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.pages.internal.handmade.PagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The planner's page says in words how every promise stands, on any day. */
class PlanPageTest extends PagesTest {
  @Test
  void everyPromiseStandsInWords() {
    String words = words("/plan");
    assertThat(words)
        .contains("1 løfte ved vi for lidt om.", "1 løfte bliver holdt.")
        .contains("Mindst ét sted", "Holder", "Det bliver brudt 2. december.")
        .contains("Sundø Kommune", "Vi ved det ikke", "For 4 ved vi det ikke.")
        .contains("Kilde: Strategien, side 7 (18. marts 2025).");
  }

  @Test
  void anotherDayIsShownInTheForm() {
    assertThat(page("/plan?dag=2026-12-02", HttpStatus.OK)).contains("value=\"2026-12-02\"");
    assertThat(words("/plan?dag=2026-12-02")).contains("Sådan står løfterne 2. december 2026.");
  }

  @Test
  void aDayThatIsNoneIsSaidAndTodayShown() {
    assertThat(words("/plan?dag=snart"))
        .contains("Vi kunne ikke læse datoen.")
        .contains("Mindst ét sted");
  }

  @Test
  void speaksEnglish() {
    assertThat(words("/plan?lang=en")).contains("Promises", "We do not know", "English: steder");
  }
}
