package dk.naersund.availability.internal;

import static dk.naersund.availability.internal.ClinicRegistry.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.availability.BrokenTime;
import dk.naersund.availability.CalendarChange;
import dk.naersund.availability.CalendarEdit;
import dk.naersund.availability.CalendarOutcome;
import dk.naersund.availability.CalendarPreview;
import dk.naersund.availability.CalendarProblem;
import dk.naersund.availability.Claim;
import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.ConfirmOutcome;
import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.HoldOutcome;
import dk.naersund.availability.MoveOutcome;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SiteCalendar;
import dk.naersund.geo.Position;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.Author;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.text.LocalText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A clinic's calendar from its first series to a broken time; each test has a clinic of its own.
 */
@ExtendWith(PostgresTest.class)
class OwnCalendarTest {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Author ANNE = new Author("anne", "vi får en ny stue");
  private static final LocalDate TODAY = LocalDate.now(SeriesExpansion.ZONE);
  private static final Instant SOON = Instant.now();

  private final TestCalendar here;
  private final TestCalendar there;
  private final String site = "klinik-" + NEXT.getAndIncrement();

  OwnCalendarTest(TestDatabase database) {
    ClinicRegistry registry = new ClinicRegistry(30);
    here = new TestCalendar(database, registry, 4);
    there = new TestCalendar(database, registry, 4);
  }

  @BeforeEach
  void bothInstancesHaveStarted() {
    here.slots.load().block();
    there.slots.load().block();
  }

  @AfterEach
  void closed() {
    here.close();
    there.close();
  }

  private OpeningSeries everyDay(int seats) {
    return new OpeningSeries(
        0,
        new ServiceAtSiteId(site, SERVICE),
        EnumSet.allOf(DayOfWeek.class),
        600,
        720,
        1,
        TODAY.plusDays(1),
        null,
        30,
        seats,
        true);
  }

  /** Looks at what it would do, and does it. */
  private CalendarOutcome save(CalendarEdit edit) {
    CalendarPreview preview = Objects.requireNonNull(here.editor.preview(edit).block());
    return Objects.requireNonNull(here.editor.apply(edit, preview.mark(), ANNE).block());
  }

  private SiteCalendar read() {
    return Objects.requireNonNull(here.editor.read(site).block());
  }

  private FreeSlot first(TestCalendar instance) {
    return instance.look().at(site, SERVICE).first(SOON).slot().orElseThrow();
  }

  @Test
  void aSeriesIsSeenByAllInstancesAndAHeldTimeIsNoLongerFree() {
    assertThat(there.look().at(site, SERVICE).first(SOON)).isInstanceOf(FirstFree.NoneKnown.class);
    assertThat(save(new CalendarEdit.PutSeries(everyDay(1))))
        .isInstanceOf(CalendarOutcome.Saved.class);
    FreeSlot slot = first(there);
    assertThat(slot.start().atZone(SeriesExpansion.ZONE).toLocalDateTime())
        .isEqualTo(TODAY.plusDays(1).atTime(10, 0));
    assertThat(here.calendar.hold(slot.id(), Duration.ofMinutes(5), site + "-a").block())
        .isInstanceOf(HoldOutcome.Held.class);
    assertThat(there.calendar.hold(slot.id(), Duration.ofMinutes(5), site + "-b").block())
        .isInstanceOf(HoldOutcome.Taken.class);
    FreeSlot next = first(there);
    assertThat(next.start()).isEqualTo(slot.start().plusSeconds(1800));
    assertThat(there.calendar.move(site + "-a", next.id()).block()).isEqualTo(MoveOutcome.MOVED);
    assertThat(first(here)).isEqualTo(slot);
    assertThat(here.calendar.confirm(site + "-a").block()).isEqualTo(ConfirmOutcome.BOOKED);
    assertThat(here.calendar.find(site + "-a").block())
        .returns(true, Claim::isBooked)
        .returns(next.start(), Claim::start);
  }

  @Test
  void whereEverythingIsTakenItSaysUntilWhen() {
    save(new CalendarEdit.PutSeries(everyDay(1).until(TODAY.plusDays(1))));
    List<FreeSlot> all =
        here.look().at(site, SERVICE).between(SOON, SOON.plus(Duration.ofDays(9)), 100);
    assertThat(all).hasSize(4);
    for (FreeSlot slot : all) {
      here.calendar.hold(slot.id(), Duration.ofMinutes(5), site + slot.id()).block();
    }
    assertThat(there.look().at(site, SERVICE).first(SOON))
        .isInstanceOfSatisfying(
            FirstFree.Full.class,
            full ->
                assertThat(full.until())
                    .isEqualTo(
                        TODAY.plusDays(1).atTime(12, 0).atZone(SeriesExpansion.ZONE).toInstant()));
  }

  @Test
  void aChangeListsTheTimesItBreaksAndKeepsThem() {
    save(new CalendarEdit.PutSeries(everyDay(2)));
    FreeSlot slot = first(here);
    here.calendar.hold(slot.id(), Duration.ofMinutes(5), site + "-1").block();
    here.calendar.hold(slot.id(), Duration.ofMinutes(5), site + "-2").block();
    here.calendar.confirm(site + "-2").block();

    CalendarEdit oneSeat = new CalendarEdit.PutSeries(read().series().getFirst().withSeats(1));
    CalendarPreview preview = Objects.requireNonNull(here.editor.preview(oneSeat).block());
    assertThat(preview.broken()).extracting(Claim::key).containsExactly(site + "-2");

    CalendarEdit closed =
        new CalendarEdit.PutClosing(
            new ClosingDays(
                0, site, null, TODAY.plusDays(1), TODAY.plusDays(2), LocalText.danish("maling")));
    CalendarPreview both = Objects.requireNonNull(here.editor.preview(closed).block());
    assertThat(both.broken()).hasSize(2);
    assertThat(both.times())
        .filteredOn(time -> time.fate() == CalendarPreview.Fate.GOES)
        .hasSize(8);

    // Somebody takes a time in the meantime: what was looked at is not what would happen.
    FreeSlot later = first(here);
    here.calendar.hold(later.id(), Duration.ofMinutes(5), site + "-3").block();
    assertThat(here.editor.apply(closed, both.mark(), ANNE).block())
        .isInstanceOfSatisfying(
            CalendarOutcome.LookAgain.class,
            again -> assertThat(again.preview().broken()).hasSize(3));
    assertThat(read().closings()).isEmpty();

    save(closed);
    assertThat(here.broken.now().collectList().block())
        .filteredOn(broken -> broken.claim().at().site().equals(site))
        .extracting(BrokenTime::why)
        .containsOnly(BrokenTime.Why.WITHDRAWN)
        .hasSize(3);
    assertThat(first(there).start().atZone(SeriesExpansion.ZONE).toLocalDate())
        .isEqualTo(TODAY.plusDays(3));
    assertThat(here.calendar.confirm(site + "-1").block()).isEqualTo(ConfirmOutcome.WITHDRAWN);
  }

  @Test
  void everyChangeHasWhoWhenWhyAndCanBeTakenBack() {
    save(new CalendarEdit.PutSeries(everyDay(1)));
    FreeSlot slot = first(here);
    here.calendar.hold(slot.id(), Duration.ofMinutes(5), site + "-1").block();
    OpeningSeries series = read().series().getFirst();
    save(new CalendarEdit.RemoveSeries(site, series.id()));
    assertThat(there.look().at(site, SERVICE).first(SOON)).isInstanceOf(FirstFree.NoneKnown.class);
    List<CalendarChange> changes =
        Objects.requireNonNull(here.editor.history(site, 10).collectList().block());
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst().by()).isEqualTo(ANNE);
    assertThat(changes.getFirst().seriesBefore()).isEqualTo(series);

    save(new CalendarEdit.Undo(site, changes.getFirst().number()));
    assertThat(read().series()).containsExactly(series);
    // The time that was held all along is held still, and the others are the same slots as before.
    assertThat(first(there).start()).isEqualTo(slot.start().plusSeconds(1800));
    assertThat(here.broken.now().collectList().block())
        .noneMatch(broken -> broken.claim().at().site().equals(site));
    assertThat(here.calendar.confirm(site + "-1").block()).isEqualTo(ConfirmOutcome.BOOKED);

    save(new CalendarEdit.Undo(site, changes.getLast().number()));
    assertThat(read().series()).isEmpty();
  }

  @Test
  void twoEditorsDoNotOverwriteEachOther() {
    save(new CalendarEdit.PutSeries(everyDay(1)));
    OpeningSeries series = read().series().getFirst();
    CalendarEdit more = new CalendarEdit.PutSeries(series.withSeats(3));
    String seen = Objects.requireNonNull(there.editor.preview(more).block()).mark();
    save(new CalendarEdit.PutSeries(series.until(TODAY.plusDays(20))));
    assertThat(there.editor.apply(more, seen, ANNE).block())
        .isInstanceOf(CalendarOutcome.LookAgain.class);
    assertThat(read().series().getFirst().seats()).isEqualTo(1);
  }

  @Test
  void whatCannotBeIsSaidWithItsField() {
    OpeningSeries elsewhere =
        new OpeningSeries(
            0,
            new ServiceAtSiteId(site, "tandpleje"),
            EnumSet.of(DayOfWeek.MONDAY),
            0,
            60,
            1,
            TODAY,
            null,
            10,
            1,
            false);
    assertThatThrownBy(() -> save(new CalendarEdit.PutSeries(elsewhere)))
        .isInstanceOfSatisfying(
            CalendarProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(CalendarProblem.Code.UNKNOWN_PLACE));
    save(new CalendarEdit.PutSeries(everyDay(1)));
    OpeningSeries other =
        new OpeningSeries(
            read().series().getFirst().id(),
            new ServiceAtSiteId(site, SERVICE),
            EnumSet.of(DayOfWeek.MONDAY),
            0,
            60,
            1,
            TODAY,
            null,
            10,
            1,
            false);
    assertThatThrownBy(() -> save(new CalendarEdit.PutSeries(other)))
        .isInstanceOfSatisfying(
            CalendarProblem.class,
            problem ->
                assertThat(problem.code()).isEqualTo(CalendarProblem.Code.NEEDS_A_NEW_SERIES));
  }

  @Test
  void movingOrClosingASiteListsTheTimesItBreaks() {
    save(new CalendarEdit.PutSeries(everyDay(1)));
    List<FreeSlot> free =
        here.look().at(site, SERVICE).between(SOON, SOON.plus(Duration.ofDays(9)), 100);
    FreeSlot tomorrow = free.getFirst();
    FreeSlot inAWeek = free.getLast();
    here.calendar.hold(tomorrow.id(), Duration.ofMinutes(5), site + "-1").block();
    here.calendar.hold(inAWeek.id(), Duration.ofMinutes(5), site + "-2").block();
    RegistrySnapshot before = ClinicRegistry.of(List.of(clinic(List.of())));

    Site.Closure painting = new Site.Closure(TODAY, TODAY.plusDays(2), LocalText.danish("maling"));
    assertThat(broken(before, ClinicRegistry.of(List.of(clinic(List.of(painting))))))
        .extracting(one -> one.claim().key(), BrokenTime::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(site + "-1", BrokenTime.Why.NOT_OFFERED));

    Site moved = ClinicRegistry.clinic(site, new Position(55.1, 12.1), null, List.of());
    assertThat(broken(before, ClinicRegistry.of(List.of(moved))))
        .extracting(BrokenTime::why)
        .containsExactly(BrokenTime.Why.MOVED, BrokenTime.Why.MOVED);
    assertThat(broken(before, before)).isEmpty();

    // What the registry does not offer is not free either.
    there.free.follow(ClinicRegistry.of(List.of(clinic(List.of(painting)))));
    assertThat(first(there).start().atZone(SeriesExpansion.ZONE).toLocalDate())
        .isEqualTo(TODAY.plusDays(3));
  }

  private List<BrokenTime> broken(RegistrySnapshot before, RegistrySnapshot after) {
    return Objects.requireNonNull(here.broken.by(site, before, after).collectList().block());
  }

  private Site clinic(List<Site.Closure> closures) {
    return ClinicRegistry.clinic(site, ClinicRegistry.HERE, null, closures);
  }
}
