package dk.naersund.api.internal;

import dk.naersund.coverage.Coverage;
import dk.naersund.geo.Area;
import dk.naersund.world.Versions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far the addresses of a region have it, as JSON. */
record CoverageJson(
    String service,
    String mode,
    String profile,
    int minutes,
    LocalDate asOf,
    Versions versions,
    CountJson whole,
    List<CountJson> areas) {
  static CoverageJson of(Coverage.Report report, String mode, Versions versions) {
    Coverage.Question question = report.question();
    return new CoverageJson(
        question.kind(),
        mode,
        question.profile(),
        question.minutes(),
        question.day(),
        versions,
        CountJson.of(report.whole()),
        report.areas().stream().map(CountJson::of).toList());
  }

  /** The same without the areas, where these stand beside it. */
  CoverageJson withoutAreas() {
    return new CoverageJson(service, mode, profile, minutes, asOf, versions, whole, List.of());
  }

  /** One area's addresses; without id, kind and name those of the whole map. */
  record CountJson(
      @Nullable String id,
      @Nullable String kind,
      @Nullable String name,
      int sites,
      int addresses,
      int within,
      int uncertain,
      int beyond,
      int noWay,
      @Nullable Double shareWithin,
      @Nullable Double shareUncertain,
      @Nullable Integer medianMinutes,
      @Nullable Integer mostMinutes,
      List<BandJson> distribution) {
    static CountJson of(Coverage.Count count) {
      Area area = count.area();
      return new CountJson(
          area == null ? null : area.id(),
          area == null ? null : area.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          area == null ? null : area.name(),
          count.sites(),
          count.addresses(),
          count.within(),
          count.uncertain(),
          count.beyond(),
          count.noWay(),
          share(count.within(), count.addresses()),
          share(count.uncertain(), count.addresses()),
          count.medianMinutes(),
          count.mostMinutes(),
          count.upTo().entrySet().stream()
              .map(band -> new BandJson(band.getKey(), band.getValue()))
              .toList());
    }

    /** Rounded down to a tenth of a per cent: 99.96 % is not everybody. */
    private static @Nullable Double share(int part, int all) {
      return all == 0 ? null : Math.floor(1000.0 * part / all) / 1000;
    }
  }

  /** How many addresses get there in at most so many minutes, but not in five less. */
  record BandJson(int upToMinutes, int addresses) {}
}
