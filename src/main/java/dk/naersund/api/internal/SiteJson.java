package dk.naersund.api.internal;

import dk.naersund.hours.HoursException;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Photo;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offer;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One site with all that is known about it on a day, in the language of the request.
 *
 * @param familiarNames what people call it beside its name
 * @param keeper the organisation that keeps the entry right; null when nobody was named
 * @param confirmed the last day on which the keeper said that it is; null for never
 * @param region the region that it lies in on the day; null when nobody told us
 */
record SiteJson(
    PlaceJson site,
    List<String> familiarNames,
    ResponsibilityJson.@Nullable OrganisationJson keeper,
    @Nullable LocalDate confirmed,
    @Nullable RegionJson region,
    List<EntranceJson> entrances,
    List<ParkingJson> parking,
    List<NearestJson.AccessJson> access,
    List<OfferJson> services,
    List<ClosureJson> closures,
    List<MoveJson> locations,
    LocalDate asOf) {
  /** A version in the code list of regions; the code is null while there is none. */
  record RegionJson(String id, @Nullable String code, String name) {}

  /** What an entrance looks like. */
  record PhotoJson(String sha256, String alt, LocalDate date) {}

  /** A door and what is known about it; every feature is there, unknown ones too. */
  record EntranceJson(
      String id,
      String name,
      double lat,
      double lon,
      @Nullable String hint,
      @Nullable String landmark,
      @Nullable PhotoJson photo,
      List<NearestJson.AccessJson> access) {}

  /** A place for cars. */
  record ParkingJson(String kind, double lat, double lon, @Nullable Integer spaces) {}

  /**
   * A service here; {@code visit} when somebody comes with it on this one day, {@code season} the
   * id of one under {@code /api/v1/seasons}.
   */
  record OfferJson(
      String id,
      String kind,
      String name,
      String organisation,
      String organisationName,
      @Nullable Integer minAge,
      @Nullable Integer maxAge,
      List<String> residence,
      @Nullable String season,
      String referral,
      String booking,
      @Nullable String bookingUrl,
      String hours,
      List<ExceptionJson> exceptions,
      PlaceJson.@Nullable PhoneJson phone,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean visit,
      @Nullable String note,
      @Nullable ResponsibilityJson responsibility) {}

  /** Other hours on dated days. */
  record ExceptionJson(LocalDate from, LocalDate to, String hours, @Nullable String reason) {}

  /** The whole site is closed. */
  record ClosureJson(LocalDate from, @Nullable LocalDate to, String reason) {}

  /** Where the site was, is and will be. */
  record MoveJson(@Nullable LocalDate from, @Nullable LocalDate to, String address) {}

  static SiteJson of(World world, Site site, LocalDate day, Locale language) {
    SiteLocation location = site.locationOn(day).orElse(null);
    List<NearestJson.AccessJson> access =
        (location == null ? site.access() : site.buildingAt(location).access())
            .stream().map(NearestJson.AccessJson::of).toList();
    return new SiteJson(
        PlaceJson.of(site, location, language),
        site.familiarNames().stream().map(name -> name.in(language)).toList(),
        ResponsibilityJson.OrganisationJson.of(world.registry(), site.keeper(), language),
        site.entry().confirmed(),
        location == null ? null : region(world, location, day, language),
        location == null
            ? List.of()
            : location.entrances().stream().map(e -> entrance(e, language)).toList(),
        location == null
            ? List.of()
            : location.parking().stream()
                .map(
                    p ->
                        new ParkingJson(
                            Names.of(p.kind()), p.position().lat(), p.position().lon(), p.spaces()))
                .toList(),
        access,
        world.offers().atSite(site.id()).stream()
            .filter(offer -> offer.holdsOn(day))
            .map(offer -> offer(world, offer, day, language))
            .toList(),
        site.closures().stream()
            .map(c -> new ClosureJson(c.from(), c.to(), c.reason().in(language)))
            .toList(),
        site.locations().stream()
            .map(l -> new MoveJson(l.from(), l.to(), l.addressText()))
            .toList(),
        day);
  }

  private static EntranceJson entrance(Entrance entrance, Locale language) {
    List<NearestJson.AccessJson> access = new ArrayList<>();
    Arrays.stream(dk.naersund.registry.AccessFeature.values())
        .forEach(feature -> access.add(NearestJson.AccessJson.of(entrance.access(feature))));
    LocalText hint = entrance.hint();
    LocalText landmark = entrance.landmark();
    return new EntranceJson(
        entrance.id(),
        entrance.name().in(language),
        entrance.position().lat(),
        entrance.position().lon(),
        hint == null ? null : hint.in(language),
        landmark == null ? null : landmark.in(language),
        photo(entrance.photo(), language),
        access);
  }

  private static @Nullable RegionJson region(
      World world, SiteLocation location, LocalDate day, Locale language) {
    return world
        .registry()
        .findRegion(location.kommunekode(), day)
        .map(region -> new RegionJson(region.id(), region.code(), region.name().in(language)))
        .orElse(null);
  }

  private static @Nullable PhotoJson photo(@Nullable Photo photo, Locale language) {
    return photo == null
        ? null
        : new PhotoJson(photo.sha256(), photo.alt().in(language), photo.date());
  }

  private static OfferJson offer(World world, Offer offer, LocalDate day, Locale language) {
    LocalText note = offer.at().note();
    Service service = offer.service();
    return new OfferJson(
        service.id(),
        service.kind(),
        service.name().in(language),
        offer.organisation().id(),
        offer.organisation().name().in(language),
        service.audience().minAge(),
        service.audience().maxAge(),
        service.audience().residence(),
        service.season(),
        Names.of(service.audience().referral()),
        Names.of(service.booking().how()),
        service.booking().url(),
        offer.hours().rule(),
        offer.hours().exceptions().stream().map(e -> exception(e, language)).toList(),
        PlaceJson.PhoneJson.of(offer.phone()),
        offer.from(),
        offer.to(),
        offer.at().visit(),
        note == null ? null : note.in(language),
        ResponsibilityJson.of(
            world.registry(), service.kind(), offer.location().kommunekode(), day, language));
  }

  private static ExceptionJson exception(HoursException exception, Locale language) {
    LocalText reason = exception.reason();
    return new ExceptionJson(
        exception.from(),
        exception.to(),
        exception.hours(),
        reason == null ? null : reason.in(language));
  }
}
