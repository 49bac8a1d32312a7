package dk.naersund.pages.internal.handmade;

import static dk.naersund.pages.internal.handmade.HandmadeTown.NOW;

import dk.naersund.geo.Position;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.search.Mode;
import dk.naersund.search.Moment;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Doubt;
import dk.naersund.text.LocalText;
import dk.naersund.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every state that a page must show: a good answer for the nursing clinic, nothing for the blood
 * test, forty places with very long names for the health house, doubtful hours for vaccination.
 */
record HandmadeNearest(World world) implements Nearest {
  private static final String LONG =
      "Sundhedshuset for borgerrettet forebyggelse og genoptræning ved Sønderstrandkirkegårdsvej ";

  @Override
  public NearestAnswer find(NearestQuery query) {
    ServiceKind kind = world.registry().findServiceKind(query.kind()).orElseThrow();
    List<NearestAnswer.Result> results =
        switch (kind.id()) {
          case "sygeplejeklinik" -> List.of(good(kind, 1, "Sundhedshus Havnen", query));
          case "sundhedshus" ->
              IntStream.rangeClosed(1, query.limit())
                  .mapToObj(rank -> good(kind, rank, LONG + rank, query))
                  .toList();
          case "vaccination" ->
              List.of(
                  doubtful(kind, 1, Moment.Kind.WHEN_IT_OPENS, query),
                  doubtful(kind, 2, Moment.Kind.BY_APPOINTMENT, query),
                  doubtful(kind, 3, Moment.Kind.UNKNOWN, query));
          default -> List.of();
        };
    return new NearestAnswer(
        new NearestAnswer.Origin(query.from(), municipality(query.from()), 12.0),
        kind,
        query.at(),
        LocalDate.of(2026, 10, 13),
        world.versions(),
        results,
        List.of(
            new NearestAnswer.PassedOver(
                HandmadeTown.site("bakken", "Klinikken på Bakken", "Mo-Fr 08:00-16:00"),
                600,
                400L,
                List.of(
                    reason("steps-at-door", "Der er trin ved indgangen.", "There are steps.")))),
        results.isEmpty()
            ? List.of(reason("nothing-usable", "Vi fandt ikke et sted.", "We found no place."))
            : List.of());
  }

  private @org.jspecify.annotations.Nullable String municipality(Position from) {
    return world.areas().at(from).isEmpty() ? null : "0991";
  }

  private NearestAnswer.Result good(ServiceKind kind, int rank, String name, NearestQuery query) {
    Site site = HandmadeTown.site("sundhedshus-havnen", name, "Mo-Fr 08:00-16:00; PH off");
    Instant arrive = query.at().plusSeconds(22 * 60);
    return new NearestAnswer.Result(
        rank,
        HandmadeOffers.offer(kind, site, Service.Booking.How.DROP_IN),
        HandmadeTown.entrance(Answer.YES),
        new Moment(Moment.Kind.ON_ARRIVAL, arrive),
        options(query, arrive, true),
        new OpeningStatus(
            OpeningStatus.State.OPEN, arrive, Instant.parse("2026-10-13T14:00:00Z"), null),
        null,
        List.of(
            HandmadeTown.entrance(Answer.YES).access(AccessFeature.STEP_FREE_ENTRANCE),
            AccessFact.unknown(AccessFeature.ACCESSIBLE_TOILET)),
        site.phone(),
        List.of(reason("earliest", "Her kan du komme til tidligst: 14.32.", "Earliest: 14:32.")));
  }

  private NearestAnswer.Result doubtful(
      ServiceKind kind, int rank, Moment.Kind moment, NearestQuery query) {
    Site site = HandmadeTown.site("sundhedshus-havnen", "Sundhedshus Havnen " + rank, "");
    Instant arrive = query.at().plusSeconds(22 * 60);
    return new NearestAnswer.Result(
        rank,
        HandmadeOffers.offer(kind, site, Service.Booking.How.UNKNOWN),
        HandmadeTown.entrance(Answer.UNKNOWN),
        new Moment(
            moment,
            moment == Moment.Kind.WHEN_IT_OPENS ? Instant.parse("2026-10-14T06:00:00Z") : arrive),
        options(query, arrive, false),
        new OpeningStatus(OpeningStatus.State.UNKNOWN, arrive, null, null),
        null,
        List.of(AccessFact.unknown(AccessFeature.STEP_FREE_ENTRANCE)),
        null,
        List.of(reason("ring-first", "Ring først.", "Ring first.")));
  }

  private static List<TravelOption> options(NearestQuery query, Instant arrive, boolean home) {
    List<TravelOption> options = new ArrayList<>();
    for (Mode mode : query.modes()) {
      Doubt.Spot kerb =
          new Doubt.Spot(
              HandmadeTown.TOWN, "kerb", LocalText.of("kantsten ved Torvet", "kerb at Torvet"));
      options.add(
          new TravelOption(
              mode,
              mode.streetProfile(query.profile()),
              mode == Mode.CAR ? 240 : 1320,
              1351,
              NOW,
              arrive,
              home ? new TravelOption.Home(1400, 1400, 0) : null,
              mode == Mode.CAR ? new Doubt(1351, 0, null) : new Doubt(1214, 137, kerb),
              List.of(),
              mode == Mode.CAR
                  ? LocalText.of("Handicapparkering, 40 m fra indgangen.", "Parking, 40 m away.")
                  : null));
    }
    return options;
  }

  private static Reason reason(String code, String da, String en) {
    return new Reason(code, LocalText.of(da, en));
  }
}
