package dk.naersund.api.internal;

import dk.naersund.coverage.Effects;
import dk.naersund.coverage.SnapReports.SnapReport;
import dk.naersund.editing.Preview;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What edits would do.
 *
 * @param changes the fields that differ
 * @param places where the doors of changed sites come to stand on the streets
 * @param travel how much nearer or farther for how many addresses
 * @param promises the promises that turn
 * @param sites the changed sites as citizens would see them
 */
record PreviewJson(
    List<ChangeJson> changes,
    List<PlaceOnStreetsJson> places,
    List<TravelJson> travel,
    List<PromiseJson> promises,
    List<SiteJson> sites) {
  /** What changes of an entry. */
  record ChangeJson(String kind, String id, List<FieldChange> fields) {}

  /** A site at one of its locations. */
  record PlaceOnStreetsJson(
      String site,
      String address,
      LocalDate day,
      List<DoorJson> doors,
      @Nullable FromStopJson fromStop) {}

  /** A door for one profile; {@code known} is whether a way to it is. */
  record DoorJson(
      @Nullable String entrance,
      String profile,
      String street,
      double unknownMetres,
      boolean known,
      String text) {}

  /** The way from the nearest stop in a wheelchair. */
  record FromStopJson(
      String stop, boolean reachable, int minutes, double unknownMetres, String text) {}

  /** Addresses that come nearer or farther; shifts are whole minutes to how many. */
  record TravelJson(
      String kind,
      String profile,
      LocalDate day,
      int addresses,
      int nearer,
      int farther,
      SortedMap<Integer, Integer> shifts,
      int gained,
      int lost,
      String text) {}

  /** A promise that turns. */
  record PromiseJson(
      String id,
      String before,
      String after,
      boolean worse,
      int addresses,
      @Nullable LocalDate brokenOn,
      String text) {}

  static PreviewJson of(Preview.Possible preview, LocalDate today, Locale language) {
    return new PreviewJson(
        preview.changes().stream()
            .map(
                change ->
                    new ChangeJson(
                        EntryKinds.name(change.entity().kind()),
                        change.entity().id(),
                        change.fields()))
            .toList(),
        preview.places().stream().map(place -> place(place, language)).toList(),
        preview.effects().travel().stream().map(travel -> travel(travel, language)).toList(),
        preview.effects().promises().stream().map(turn -> promise(turn, language)).toList(),
        preview.changes().stream()
            .filter(change -> change.entity().kind() == EntityId.Kind.SITE)
            .flatMap(change -> preview.world().registry().findSite(change.entity().id()).stream())
            .map(site -> SiteJson.of(preview.world(), site, today, language))
            .toList());
  }

  private static PlaceOnStreetsJson place(Preview.PlaceOnStreets place, Locale language) {
    SnapReport report = place.report();
    return new PlaceOnStreetsJson(
        place.site(),
        place.location().addressText(),
        place.day(),
        report.doors().stream()
            .map(
                door ->
                    new DoorJson(
                        door.entrance(),
                        door.profile(),
                        door.street(),
                        door.unknownMetres(),
                        door.known(),
                        door.text().in(language)))
            .toList(),
        report.fromStop() == null
            ? null
            : new FromStopJson(
                report.fromStop().stop(),
                report.fromStop().reachable(),
                report.fromStop().minutes(),
                report.fromStop().unknownMetres(),
                report.fromStop().text().in(language)));
  }

  private static TravelJson travel(Effects.Travel travel, Locale language) {
    return new TravelJson(
        travel.kind(),
        travel.profile(),
        travel.day(),
        travel.addresses(),
        travel.nearer(),
        travel.farther(),
        travel.shifts(),
        travel.gained(),
        travel.lost(),
        travel.text().in(language));
  }

  private static PromiseJson promise(Effects.PromiseChange turn, Locale language) {
    return new PromiseJson(
        turn.after().promise().id(),
        turn.before().verdict().id(),
        turn.after().verdict().id(),
        turn.worse(),
        turn.addresses(),
        turn.brokenOn(),
        turn.text().in(language));
  }
}
