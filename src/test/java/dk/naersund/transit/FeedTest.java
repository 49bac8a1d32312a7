package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a feed says, and what is answered from it. */
class FeedTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final Position STATION = new Position(56.3000, 11.8000);
  private static final Position HARBOUR = new Position(56.3200, 11.8000);
  private static final Position SQUARE = new Position(56.3100, 11.8000);
  private static final Walker WALKER = new Walker("walk", 300, 60, 1.0, AccessNeed.NONE);

  @TempDir Path folder;

  private static Timetable load(Feed... feeds) {
    return Timetable.load(List.of(feeds), ZONE, Texts.fromClasspath());
  }

  private static NoTransit why(
      Timetable timetable, Walker walker, Position from, Position to, String at) {
    StopWalks walks = StopWalks.inStraightLines(timetable, walker);
    try (TransitSearch search = timetable.search()) {
      return search.why(
          walks,
          TransitQuery.at(instant(at)).within(Duration.ofHours(3)),
          walks.near(TransitOracleTest.at(from), Direction.TO_PLACE),
          walks.near(TransitOracleTest.at(to), Direction.FROM_PLACE));
    }
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  @Test
  void platformsKnowTheirStationAndWhatItSaysAboutAccess() {
    Timetable timetable = load(new SmallFeed().write(folder, "oe"));

    assertThat(timetable.notices()).isEmpty();
    assertThat(timetable.stops())
        .extracting(Stop::id, Stop::platform, Stop::access, Stop::station)
        .containsExactly(
            tuple("oe:spor1", "1", Access.YES, "oe:station"),
            tuple("oe:spor2", "2", Access.NO, "oe:station"),
            tuple("oe:torvet", null, Access.YES, null),
            tuple("oe:havnen", null, Access.UNKNOWN, null));
    assertThat(timetable.routes())
        .extracting(Route::name, Route::kind, Route::colour, Route::operator)
        .containsExactly(
            tuple("12", Route.Kind.BUS, "1D70B8", "Sundbus"),
            tuple("Sundbanen", Route.Kind.RAIL, null, "Sundbus"));
  }

  @Test
  void exceptionsOfTheCalendarHold() {
    Timetable timetable = load(new SmallFeed().write(folder, "oe"));

    assertThat(timetable.firstDay()).contains(LocalDate.of(2026, 1, 1));
    assertThat(timetable.lastDay()).contains(LocalDate.of(2026, 12, 31));
    assertThat(timetable.runsOn(LocalDate.of(2026, 4, 30))).isTrue();
    assertThat(timetable.runsOn(LocalDate.of(2026, 5, 1))).isFalse();
    assertThat(timetable.runsOn(LocalDate.of(2026, 5, 2))).isFalse();
  }

  @Test
  void feedsWithTheSameIdsStandBesideEachOther() {
    Timetable timetable =
        load(new SmallFeed().write(folder, "en"), new SmallFeed().write(folder, "to"));

    assertThat(timetable.stops()).hasSize(8);
    assertThat(timetable.findStop("to:torvet")).map(Stop::number).contains(6);
    assertThat(timetable.tripCount()).isEqualTo(6);
    assertThat(timetable.version())
        .isNotEqualTo(load(new SmallFeed().write(folder, "en")).version());
  }

  @Test
  void aBrokenFeedLeavesTheOtherOne() {
    Timetable timetable =
        load(
            new SmallFeed().without("stops.txt").write(folder, "en"),
            new Feed("intet", folder.resolve("intet.zip")),
            new SmallFeed().write(folder, "to"));

    assertThat(timetable.notices())
        .extracting(TimetableNotice::feed, TimetableNotice::code)
        .containsExactly(tuple("en", "file-missing"), tuple("intet", "feed-not-readable"));
    assertThat(timetable.tripCount()).isEqualTo(3);
  }

  @Test
  void noFeedIsATimetableInWhichNothingRuns() {
    Timetable timetable = load();

    assertThat(timetable.version()).isEqualTo("none");
    assertThat(timetable.firstDay()).isEmpty();
    assertThat(why(timetable, WALKER, STATION, HARBOUR, "2026-11-23T07:00"))
        .isEqualTo(new NoTransit.NoStopHere());
  }

  @Test
  void aNoticeNamesLineAndId() {
    Timetable timetable =
        load(
            new SmallFeed().add("stop_times.txt", "\nbus1,8.15,8.15,torvet,4").write(folder, "oe"));

    assertThat(timetable.notices())
        .extracting(TimetableNotice::file, TimetableNotice::line, TimetableNotice::id)
        .containsExactly(tuple("stop_times.txt", 11, "bus1"));
    assertThat(timetable.tripCount()).isEqualTo(3);
  }

  @Test
  void missingTimesAreEstimatedByDistance() {
    Timetable timetable =
        load(
            new SmallFeed()
                .add("trips.txt", "12,hverdag,bus3,,1")
                .add(
                    "stop_times.txt",
                    "bus3,10:00:00,10:00:00,spor1,1\n"
                        + "bus3,,,torvet,2\n"
                        + "bus3,10:20:00,10:20:00,havnen,3")
                .write(folder, "oe"));
    StopWalks walks = StopWalks.inStraightLines(timetable, WALKER);

    try (TransitSearch search = timetable.search()) {
      TransitTimes times =
          search.from(
              walks, TransitQuery.at(instant("2026-11-23T09:30")), new StopLegs().add(0, 0, 0, 0));
      assertThat(times.second(2)).isEqualTo(instant("2026-11-23T10:10").getEpochSecond());
    }
  }

  @Test
  void aTripPastMidnightRunsTheNextMorning() {
    Timetable timetable = load(new SmallFeed().write(folder, "oe"));

    // Friday's train, on Saturday
    assertThat(why(timetable, WALKER, SQUARE, STATION, "2026-11-28T00:05"))
        .isEqualTo(new NoTransit.ThereIsAWay());
    assertThat(why(timetable, WALKER, SQUARE, STATION, "2026-11-23T00:05"))
        .isNotEqualTo(new NoTransit.ThereIsAWay());
  }

  @Test
  void theLastBusIsNamed() {
    Timetable timetable = load(new SmallFeed().write(folder, "oe"));

    NoTransit why = why(timetable, WALKER, SQUARE, HARBOUR, "2026-11-23T18:00");

    assertThat(why).isInstanceOf(NoTransit.LastOneGone.class);
    assertThat(((NoTransit.LastOneGone) why).departed()).isEqualTo(instant("2026-11-23T17:46"));
    assertThat(((NoTransit.LastOneGone) why).route()).isZero();
  }

  @Test
  void whyNot() {
    Timetable timetable = load(new SmallFeed().write(folder, "oe"));
    Position nowhere = new Position(56.4, 11.9);
    Walker wheels = WALKER.needing(AccessNeed.STEP_FREE);

    assertThat(why(timetable, WALKER, nowhere, HARBOUR, "2026-11-23T07:00"))
        .isEqualTo(new NoTransit.NoStopHere());
    assertThat(why(timetable, WALKER, STATION, nowhere, "2026-11-23T07:00"))
        .isEqualTo(new NoTransit.NoStopThere());
    assertThat(why(timetable, WALKER, STATION, HARBOUR, "2027-03-01T07:00"))
        .isEqualTo(new NoTransit.OutsideTimetable(LocalDate.of(2027, 3, 1)));
    assertThat(why(timetable, WALKER, STATION, HARBOUR, "2026-11-22T07:00"))
        .isEqualTo(new NoTransit.NoServiceThatDay(LocalDate.of(2026, 11, 22)));
    assertThat(why(timetable, WALKER, HARBOUR, STATION, "2026-11-23T07:00"))
        .isEqualTo(new NoTransit.NoConnection(TransitQuery.MOST_RIDES));
    assertThat(why(timetable, wheels, STATION, HARBOUR, "2026-11-23T17:00"))
        .isEqualTo(new NoTransit.NotAccessible());
    assertThat(why(timetable, wheels, STATION, HARBOUR, "2026-11-23T07:00"))
        .isEqualTo(new NoTransit.ThereIsAWay());
  }

  @Test
  void unknownAccessIsADoubtAndNotAYes() {
    Timetable timetable = load(new SmallFeed().write(folder, "oe"));
    Walker known = WALKER.needing(AccessNeed.STEP_FREE_KNOWN);
    StopWalks walks = StopWalks.inStraightLines(timetable, WALKER.needing(AccessNeed.STEP_FREE));

    try (TransitSearch search = timetable.search()) {
      List<Leg> legs =
          search
              .from(
                  walks,
                  TransitQuery.at(instant("2026-11-23T07:00")),
                  walks.near(TransitOracleTest.at(STATION), Direction.TO_PLACE))
              .legs(3, 1);
      assertThat(((Leg.Ride) legs.getLast()).inDoubt()).isTrue();
    }
    assertThat(why(timetable, known, STATION, HARBOUR, "2026-11-23T07:00"))
        .isEqualTo(new NoTransit.NotAccessible());
    assertThat(why(timetable, known, STATION, SQUARE, "2026-11-23T07:00"))
        .isEqualTo(new NoTransit.ThereIsAWay());
  }
}
