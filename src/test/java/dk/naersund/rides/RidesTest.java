package dk.naersund.rides;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.hours.DanishDays;
import dk.naersund.rides.RideAnswer.Because;
import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The island's rides, told for people one can imagine. */
class RidesTest {
  private static final Rides RIDES =
      Rides.read(
          Path.of("maps/sundoe"),
          DanishDays.standard(),
          ZoneId.of("Europe/Copenhagen"),
          Texts.fromClasspath());
  private static final Rider WALKER = new Rider(82, "0991", Map.of(), Aid.NONE, null, null);

  @Test
  void flexturInTwoHoursWithItsDeadline() {
    RideAnswer answer =
        judge(
            "flextur",
            WALKER,
            trip("2026-11-23T07:30:00+01:00", null, "2026-11-23T07:30:00+01:00"));

    assertThat(answer.verdict()).isEqualTo(Verdict.YES);
    assertThat(answer.pickup()).isEqualTo(instant("2026-11-23T09:30:00+01:00"));
    assertThat(answer.orderBy()).isEqualTo(instant("2026-11-23T07:30:00+01:00"));
    assertThat(answer.arrive()).isEqualTo(instant("2026-11-23T10:00:00+01:00"));
    assertThat(words(answer)).contains("Ring senest 7.30.", "Du kan tidligst blive hentet 9.30.");
  }

  @Test
  void flexturForTheMorningIsOrderedTheEveningBefore() {
    RideAnswer answer =
        judge(
            "flextur",
            WALKER,
            trip("2026-11-24T07:00:00+01:00", null, "2026-11-23T12:00:00+01:00"));

    assertThat(answer.pickup()).isEqualTo(instant("2026-11-24T07:00:00+01:00"));
    assertThat(answer.orderBy()).isEqualTo(instant("2026-11-23T20:00:00+01:00"));
  }

  @Test
  void flexturToBeThereByATime() {
    RideAnswer answer =
        judge(
            "flextur",
            WALKER,
            trip(
                "2026-11-23T07:00:00+01:00",
                "2026-11-23T10:20:00+01:00",
                "2026-11-23T07:00:00+01:00"));
    RideAnswer tooLate =
        judge(
            "flextur",
            WALKER,
            trip(
                "2026-11-23T07:00:00+01:00",
                "2026-11-23T09:00:00+01:00",
                "2026-11-23T07:00:00+01:00"));

    assertThat(answer.pickup()).isEqualTo(instant("2026-11-23T09:50:00+01:00"));
    assertThat(answer.arrive()).isEqualTo(instant("2026-11-23T10:20:00+01:00"));
    assertThat(words(answer)).contains("Ring senest 7.50.");
    assertThat(tooLate.verdict()).isEqualTo(Verdict.NO);
    assertThat(words(tooLate)).contains("Du kan tidligst være der 9.30.");
  }

  @Test
  void flexturPricesAreThoseOfJanuary2024() {
    assertThat(price(9_999)).isEqualTo(new RideAnswer.Price(60_00, 54_00L));
    assertThat(price(10_000)).isEqualTo(new RideAnswer.Price(60_00, 54_00L));
    assertThat(price(10_001)).isEqualTo(new RideAnswer.Price(68_00, 61_20L));
    assertThat(price(20_000)).isEqualTo(new RideAnswer.Price(140_00, 126_00L));
    assertThat(price(23_000)).isEqualTo(new RideAnswer.Price(185_00, 166_50L));
  }

  @Test
  void aChairOfUnknownSizeDepends() {
    Rider chair = new Rider(82, "0991", Map.of(), Aid.WHEELCHAIR, null, null);
    Rider small = new Rider(82, "0991", Map.of(), Aid.WHEELCHAIR, 140, 400);
    Rider long_ = new Rider(82, "0991", Map.of(), Aid.WHEELCHAIR, 141, 400);
    Rider lying = new Rider(82, "0991", Map.of(), Aid.STRETCHER, null, null);

    assertThat(judge("flextur", chair).verdict()).isEqualTo(Verdict.DEPENDS);
    assertThat(words(judge("flextur", chair)))
        .contains(
            "Kørestolen må højst være 140 cm lang.", "Kørestolen må højst veje 400 kg med dig i.");
    assertThat(judge("flextur", small).verdict()).isEqualTo(Verdict.YES);
    assertThat(judge("flextur", long_).verdict()).isEqualTo(Verdict.NO);
    assertThat(judge("flextur", lying).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void whatIsNotToldIsNeverAYes() {
    for (Ride ride : RIDES.all()) {
      boolean asks =
          !ride.who().all().isEmpty() || !ride.who().any().isEmpty() || ride.who().minAge() != null;
      assertThat(judge(ride.id(), Rider.UNKNOWN).verdict() == Verdict.YES)
          .as(ride.id())
          .isEqualTo(!asks);
    }
  }

  @Test
  void oneWhoIsToldNoIsToldWhy() {
    Rider rider =
        new Rider(82, "0991", Map.of("visiteret-flexhandicap", false), Aid.NONE, null, null);

    RideAnswer answer = judge("flexhandicap", rider);

    assertThat(answer.verdict()).isEqualTo(Verdict.NO);
    assertThat(answer.because().getFirst().text().da())
        .isEqualTo("Du skal være visiteret til flexhandicap af din kommune.");
  }

  @Test
  void nothingDrivesToAnIsleWithoutABridge() {
    RideTrip trip =
        new RideTrip(
            null,
            "0991",
            "0993",
            Duration.ofMinutes(10),
            5_000.0,
            instant("2026-11-23T10:00:00+01:00"),
            null,
            instant("2026-11-23T07:00:00+01:00"));

    assertThat(judge("flextur", WALKER, trip).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void theMunicipalityBooksTheAppointmentWhenItDrives() {
    RideAnswer answer = judge("kommunebus", WALKER);

    assertThat(answer.verdict()).isEqualTo(Verdict.DEPENDS);
    assertThat(words(answer)).contains("Kommunen bestiller også din tid, når den kører dig.");
    assertThat(answer.orderBy()).isEqualTo(instant("2026-11-24T12:00:00+01:00"));
  }

  private static RideAnswer.@Nullable Price price(double metres) {
    RideTrip trip = trip("2026-11-23T10:00:00+01:00", null, "2026-11-23T07:00:00+01:00");
    return judge(
            "flextur",
            WALKER,
            new RideTrip(null, "0991", "0991", trip.drive(), metres, trip.from(), null, trip.now()))
        .price();
  }

  private static RideAnswer judge(String ride, Rider rider) {
    return judge(ride, rider, trip("2026-11-26T10:00:00+01:00", null, "2026-11-23T09:00:00+01:00"));
  }

  private static RideAnswer judge(String ride, Rider rider, RideTrip trip) {
    return RIDES.judge(RIDES.find(ride).orElseThrow(), rider, trip);
  }

  private static RideTrip trip(String from, @Nullable String by, String now) {
    return new RideTrip(
        null,
        "0991",
        "0991",
        Duration.ofMinutes(10),
        5_000.0,
        instant(from),
        by == null ? null : instant(by),
        instant(now));
  }

  private static List<String> words(RideAnswer answer) {
    return answer.because().stream().map(Because::text).map(text -> text.da()).toList();
  }

  private static Instant instant(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
