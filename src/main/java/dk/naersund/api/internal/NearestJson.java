package dk.naersund.api.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Entrance;
import dk.naersund.search.Eligibility;
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
    List<ReasonJson> notes,
    @Nullable ToldJson eligibility) {
  /**
   * May this person use it? What /api/v1/eligibility says to the same answers.
   *
   * @param verdict what they may do; null while it is open
   * @param question what to ask next; null when there is a verdict
   * @param places whether the results are for this person: yes, doubt while it is open or one has
   *     to ring, others where only places are left that take anybody of that age, or none
   * @param open what it still depends on: the questions that can change the verdict
   */
  record ToldJson(
      String places,
      LocalDate day,
      EligibilityJson.@Nullable RulesJson rules,
      boolean aboutAnother,
      EligibilityJson.@Nullable VerdictJson verdict,
      EligibilityJson.@Nullable QuestionJson question,
      List<OpenQuestionJson> open) {
    static ToldJson of(Eligibility eligibility, Locale language) {
      EligibilityJson told =
          EligibilityJson.of(eligibility.rules(), eligibility.step(), eligibility.day(), language);
      return new ToldJson(
          Names.of(eligibility.places()),
          told.day(),
          told.rules(),
          told.aboutAnother(),
          told.verdict(),
          told.question(),
          eligibility.outlook().open().stream()
              .map(
                  open ->
                      new OpenQuestionJson(
                          open.id(), open.about().in(language), open.ask().in(language)))
              .toList());
    }
  }

  record OpenQuestionJson(String id, String about, String ask) {}

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
      List<ReasonJson> reasons,
      List<RideJson> otherRides) {}

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

  /**
   * @param leaveBy the latest moment to leave for nextFree; null where there is none, or this way
   *     comes too late for it
   */
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
      @Nullable PriceJson price,
      @Nullable Instant orderBy,
      @Nullable Instant leaveBy,
      @Nullable TransitJson transit,
      @Nullable RideJson ride,
      List<ReasonJson> notes) {}

  /** The way home; when and how only where it follows a timetable or a ride's rules. */
  record HomeJson(
      long seconds,
      long metres,
      long unknownMetres,
      @Nullable Instant depart,
      @Nullable Instant arrive,
      @Nullable TransitJson transit,
      @Nullable PriceJson price,
      @Nullable Instant orderBy) {}

  /** A price in the currency's main unit; {@code online} when it is another on the internet. */
  record PriceJson(String currency, double amount, @Nullable Double online) {}

  /**
   * @param access as-needed, or unknown where a stop or vehicle may not be accessible
   */
  record TransitJson(int changes, long walkMetres, String access, List<TransitLegJson> legs) {}

  /**
   * @param kind walk, or what comes: bus, rail, ferry …
   */
  record TransitLegJson(
      String kind,
      @Nullable String line,
      @Nullable String towards,
      @Nullable String from,
      @Nullable String to,
      @Nullable Long metres,
      @Nullable Long unknownMetres,
      Instant depart,
      Instant arrive) {}

  /**
   * @param verdict yes, no or depends
   * @param booking who orders it: person, municipality, region or relative
   */
  record RideJson(
      String id,
      String name,
      String verdict,
      List<ReasonJson> reasons,
      @Nullable Instant orderFrom,
      @Nullable Instant orderBy,
      String booking,
      PlaceJson.@Nullable PhoneJson phone,
      RideSourceJson source) {}

  record RideSourceJson(String text, LocalDate date, @Nullable String url) {}

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

  /**
   * The first free time that this person can be there for and come home from.
   *
   * @param at when it begins, for counts the beginning of their span; null where one must ring
   *     first: what was free once is not told
   * @param until the end of the span of counts; null for a single time
   * @param seats how many can have it; null where that is not known
   * @param slot its id, to be held; null for counts
   * @param source who says so; null where nobody does
   * @param asOf when it was so
   * @param confidence known, coarse, old, silent or none-known
   * @param then those after it, a few
   */
  record FreeJson(
      @Nullable Instant at,
      @Nullable Instant until,
      @Nullable Integer minutes,
      @Nullable Integer seats,
      @Nullable String slot,
      @Nullable String source,
      @Nullable String sourceName,
      @Nullable Instant asOf,
      String confidence,
      List<Instant> then) {}

  record PassedOverJson(
      PlaceJson site, long metres, @Nullable Long seconds, List<ReasonJson> reasons) {}
}
