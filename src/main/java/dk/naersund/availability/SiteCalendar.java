package dk.naersund.availability;

import java.util.List;
import java.util.Optional;

/**
 * What our own calendar says of one site.
 *
 * @param site the site
 * @param event the number of its last change; 0 when nobody changed it since the first load
 * @param series its opening series, in order of number
 * @param closings its closing days, by first day
 */
public record SiteCalendar(
    String site, long event, List<OpeningSeries> series, List<ClosingDays> closings) {
  public SiteCalendar {
    series = List.copyOf(series);
    closings = List.copyOf(closings);
  }

  /** The series of one service. */
  public List<OpeningSeries> seriesOf(String service) {
    return series.stream().filter(one -> one.at().service().equals(service)).toList();
  }

  /** The series with this number. */
  public Optional<OpeningSeries> findSeries(long id) {
    return series.stream().filter(one -> one.id() == id).findFirst();
  }

  /** The closing days with this number. */
  public Optional<ClosingDays> findClosing(long id) {
    return closings.stream().filter(one -> one.id() == id).findFirst();
  }
}
