package dk.naersund.booking.internal;

import dk.naersund.booking.DayList;
import dk.naersund.booking.Staff;
import dk.naersund.booking.internal.Readings.What;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who comes to a site on a day. */
@Component
final class DatabaseDayList implements DayList {
  private final BookingTable table;
  private final Views views;
  private final Readings readings;

  DatabaseDayList(BookingTable table, Views views, Readings readings) {
    this.table = table;
    this.views = views;
    this.readings = readings;
  }

  @Override
  public Mono<List<Coming>> on(String site, LocalDate day, Staff reader) {
    return table
        .on(
            site,
            day.atStartOfDay(ToldPlaces.ZONE).toInstant(),
            day.plusDays(1).atStartOfDay(ToldPlaces.ZONE).toInstant())
        .<Coming>handle(
            (row, add) ->
                views
                    .person(row)
                    .ifPresent(
                        person ->
                            add.next(
                                new Coming(
                                    row.at().service(),
                                    row.start(),
                                    row.minutes(),
                                    person,
                                    row.state() == Row.State.BOOKED))))
        .collectList()
        .flatMap(all -> readings.add(reader, What.DAY_LIST, site, day, all.size()).thenReturn(all));
  }
}
