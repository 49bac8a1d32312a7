package dk.naersund.api.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Entrance;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offer;
import dk.naersund.world.Versions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of an answer, in the language of the request. Metres are whole. {@link
 * NearestJsonWriter} writes it without making these objects.
 */
record NearestJson(
    OriginJson origin,
    Instant at,
    LocalDate asOf,
    Versions versions,
    List<ResultJson> results,
    List<PassedOverJson> passedOver,
    List<ReasonJson> notes) {
  record OriginJson(
      double lat, double lon, @Nullable String municipality, @Nullable Long metresToStreet) {}

  record ReasonJson(String code, String text) {}

  record ServiceJson(
      String id, String kind, String name, String organisation, String organisationName) {
    static ServiceJson of(Offer offer, Locale language) {
      return new ServiceJson(
          offer.service().id(),
          offer.kind().id(),
          offer.service().name().in(language),
          offer.organisation().id(),
          offer.organisation().name().in(language));
    }
  }

  record ResultJson(
      int rank,
      PlaceJson site,
      EntranceJson entrance,
      ServiceJson service,
      Instant moment,
      String momentKind,
      List<OptionJson> options,
      OpenJson open,
      Map<String, String> access,
      List<AccessJson> accessFacts,
      @Nullable FreeJson nextFree,
      PlaceJson.@Nullable PhoneJson phone,
      List<ReasonJson> reasons) {}

  record EntranceJson(String id, String name, double lat, double lon, @Nullable String hint) {
    static EntranceJson of(Entrance entrance, Locale language) {
      LocalText hint = entrance.hint();
      return new EntranceJson(
          entrance.id(),
          entrance.name().in(language),
          entrance.position().lat(),
          entrance.position().lon(),
          hint == null ? null : hint.in(language));
    }
  }

  record OptionJson(
      String mode,
      String profile,
      long seconds,
      long metres,
      Instant depart,
      Instant arrive,
      @Nullable HomeJson home,
      DoubtJson doubt,
      List<SpotJson> avoided,
      @Nullable String parking,
      @Nullable String price,
      @Nullable Instant orderBy) {}

  record HomeJson(long seconds, long metres, long unknownMetres) {}

  record DoubtJson(long verifiedMetres, long unknownMetres, @Nullable SpotJson worst) {}

  record SpotJson(String what, String where, double lat, double lon) {}

  /**
   * @param onArrival true, false or "unknown"
   * @param state open, closed, by-appointment or unknown
   */
  record OpenJson(
      Object onArrival,
      String state,
      @Nullable Instant until,
      @Nullable Instant next,
      @Nullable String reason,
      String hours) {}

  /** A fact of access; {@code a11yJson} is the attribute's path in A11yJSON. */
  record AccessJson(
      String feature,
      String a11yJson,
      String answer,
      @Nullable Integer measure,
      @Nullable String source,
      @Nullable LocalDate date,
      @Nullable String who) {
    static AccessJson of(AccessFact fact) {
      return new AccessJson(
          fact.feature().id(),
          fact.feature().a11yJson(),
          Names.of(fact.answer()),
          fact.measure(),
          fact.source(),
          fact.date(),
          fact.who());
    }
  }

  record FreeJson(Instant at, String source, Instant asOf) {}

  record PassedOverJson(
      PlaceJson site, long metres, @Nullable Long seconds, List<ReasonJson> reasons) {}
}
