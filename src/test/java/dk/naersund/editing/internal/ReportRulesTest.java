package dk.naersund.editing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.editing.Reports;
import dk.naersund.editing.Reports.Filed.Why;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report may say, and how often somebody may send one. */
class ReportRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jeg er 010190-1234",
        "mit nr er 0101901234.",
        "cpr:311299 4321",
        "31129-0 og 010101-0000"
      })
  void aNumberOfThePersonRegisterIsNotKept(String text) {
    assertThat(ReportRules.refusal(ReportRules.cleaned(text))).isEqualTo(Why.PERSONAL_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Døren er låst kl. 8.00, ring +45 99 95 12 34",
        "Der står 99951234 på døren",
        "Lukket siden 22.11.2026",
        "DAR 0a3f50a0-73bf-32b8-e044-0003ba298018",
        "SOR 982131000016001"
      })
  void whatOneSaysOfAPlaceIsKept(String text) {
    assertThat(ReportRules.refusal(ReportRules.cleaned(text))).isNull();
  }

  @Test
  void onlyTextIsKept() {
    assertThat(ReportRules.cleaned("\u0000 Trin\u0007 ved\r\ndøren\u202e\u200b\t! \n"))
        .isEqualTo("Trin ved\ndøren\t!");
    assertThat(ReportRules.refusal(ReportRules.cleaned(" \u200b "))).isEqualTo(Why.EMPTY);
    assertThat(ReportRules.refusal("x".repeat(Reports.LONGEST))).isNull();
    assertThat(ReportRules.refusal("x".repeat(Reports.LONGEST + 1))).isEqualTo(Why.TOO_LONG);
  }

  @Test
  void aSenderWaitsAfterSomeAndOthersDoNot() {
    AtomicLong nanos = new AtomicLong();
    SenderLimit limit = new SenderLimit(3, Duration.ofMinutes(10), nanos::get);

    for (int i = 0; i < 3; i++) {
      assertThat(limit.take("a")).isTrue();
    }
    assertThat(limit.take("a")).isFalse();
    assertThat(limit.take("b")).isTrue();
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(limit.take("a")).isTrue();
  }
}
