package dk.naersund.availability.internal;

import dk.naersund.availability.BrokenTimes;
import dk.naersund.availability.Calendar;
import dk.naersund.availability.CalendarEditor;
import dk.naersund.availability.SourceServer;
import dk.naersund.availability.SourceServers;
import dk.naersund.hours.DanishDays;
import dk.naersund.platform.Broadcast;
import dk.naersund.platform.NaersundSettings;
import dk.naersund.platform.SharedNotes;
import dk.naersund.registry.Registry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** Free times: one memory for all sources, and our own calendar behind it. */
@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {
  @Bean
  CurrentFreeTimes freeTimes(Clock clock) {
    return new CurrentFreeTimes(clock);
  }

  @Bean
  OwnCalendar ownCalendar(
      NaersundSettings settings,
      Registry registry,
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      Clock clock,
      CurrentFreeTimes current,
      Broadcast broadcast) {
    return new OwnCalendar(
        settings,
        registry,
        database,
        new CalendarFiller(database, transactions, expansion()),
        new OwnSlots(database, transactions, clock, current),
        current,
        broadcast);
  }

  /** What {@code slots.yaml} names. */
  record Sources(List<SourceSettings> all) {}

  @Bean
  Sources sources(NaersundSettings settings) {
    return new Sources(SourceFile.read(settings.region().resolve("slots.yaml"), System::getenv));
  }

  @Bean
  SourceServers sourceServers(Sources sources) {
    return new SourceServers(
        sources.all().stream()
            .filter(source -> source.booking() != SourceSettings.Booking.NONE)
            .<SourceServer>map(FhirServer::new)
            .toList());
  }

  @Bean
  ForeignSources foreignSources(
      Sources sources,
      Clock clock,
      CurrentFreeTimes current,
      SharedNotes notes,
      Broadcast broadcast) {
    return new ForeignSources(sources.all(), clock, current, notes, broadcast);
  }

  /** Named for the page of health, where it stands under {@code slots}. */
  @Bean
  SourceHealth slotsHealthIndicator(ForeignSources sources, Clock clock) {
    return new SourceHealth(sources, clock);
  }

  private static SeriesExpansion expansion() {
    return new SeriesExpansion(DanishDays.standard());
  }

  @Bean
  Calendar calendar(DatabaseClient database, OwnCalendar own) {
    return new DatabaseClaims(database, own::changed);
  }

  @Bean
  CalendarEditor calendarEditor(
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      Registry registry,
      OwnCalendar own) {
    return new DatabaseCalendarEditor(database, transactions, registry, expansion(), own::changed);
  }

  @Bean
  BrokenTimes brokenTimes(DatabaseClient database, Registry registry) {
    return new DatabaseBrokenTimes(database, registry);
  }
}
