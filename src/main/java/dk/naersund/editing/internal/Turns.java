package dk.naersund.editing.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Site;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The days on which something dated begins or ends at a site, and the age of what is known. */
final class Turns {
  private Turns() {}

  /** The next day after today on which the site is not as it was the day before. */
  static Optional<LocalDate> next(Site site, LocalDate today) {
    Stream<LocalDate> first =
        Stream.of(
                site.locations().stream().map(location -> location.from()),
                site.services().stream().map(here -> here.from()),
                site.closures().stream().map(closure -> closure.from()))
            .flatMap(days -> days)
            .filter(Objects::nonNull);
    Stream<LocalDate> last =
        Stream.of(
                site.locations().stream().map(location -> location.to()),
                site.services().stream().map(here -> here.to()),
                site.closures().stream().map(closure -> closure.to()))
            .flatMap(days -> days)
            .filter(Objects::nonNull);
    return Stream.concat(first, last.map(day -> day.plusDays(1)))
        .filter(day -> day.isAfter(today))
        .min(Comparator.naturalOrder());
  }

  /** The date of the oldest access fact of the place and its doors. */
  static Optional<LocalDate> oldestFact(Site site) {
    return Stream.concat(
            site.access().stream(),
            site.locations().stream()
                .flatMap(
                    location ->
                        Stream.concat(
                            Stream.ofNullable(location.building())
                                .flatMap(it -> it.access().stream()),
                            location.entrances().stream()
                                .flatMap(entrance -> entrance.access().stream()))))
        .map(AccessFact::date)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }
}
