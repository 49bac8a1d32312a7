package dk.naersund.api.internal;

import dk.naersund.api.internal.JourneysController.JourneyJson;
import dk.naersund.api.internal.JourneysController.LegJson;
import dk.naersund.api.internal.JourneysController.LineJson;
import dk.naersund.api.internal.JourneysController.RideJson;
import dk.naersund.api.internal.JourneysController.StopJson;
import dk.naersund.geo.Position;
import dk.naersund.search.TransitJourneys.Answer;
import dk.naersund.search.TransitJourneys.Told;
import dk.naersund.search.TransitJourneys.ToldLeg;
import dk.naersund.transit.Access;
import dk.naersund.transit.Leg;
import dk.naersund.transit.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Journeys by public transport as JSON. */
record TransitJson(LocalJson writer, String profile) {
  private static final String MODE = "transit";

  List<JourneyJson> journeys(Answer answer) {
    String entrance = answer.door() == null ? null : writer.text(answer.door().entrance().name());
    List<JourneyJson> all = new ArrayList<>();
    answer.there().forEach(told -> all.add(journey(told, told.choice(), "to-place", entrance)));
    answer.home().forEach(told -> all.add(journey(told, told.choice(), "from-place", entrance)));
    answer.lastHome().ifPresent(told -> all.add(journey(told, "last", "from-place", entrance)));
    return all;
  }

  List<NearestJson.ReasonJson> notes(Answer answer) {
    return writer.reasons(answer.why() == null ? answer.warnings() : List.of(answer.why()));
  }

  private JourneyJson journey(
      Told told, String choice, String direction, @Nullable String entrance) {
    Instant departs = told.journey().departs();
    Instant arrives = told.journey().arrives();
    return new JourneyJson(
        MODE,
        profile,
        direction,
        choice,
        Duration.between(departs, arrives).toSeconds(),
        Math.round(told.journey().walkMetres()),
        departs,
        arrives,
        entrance,
        writer.text(told.summary()),
        told.journey().changes(),
        null,
        told.legs().stream().map(this::leg).toList());
  }

  private LegJson leg(ToldLeg told) {
    List<String> notes = told.notes().stream().map(note -> note.in(writer.language())).toList();
    return switch (told.leg()) {
      case Leg.Ride ride -> ride(ride, told, notes);
      case Leg.Walk walk -> walk(walk, told, notes);
    };
  }

  private LegJson walk(Leg.Walk walk, ToldLeg told, List<String> notes) {
    return new LegJson(
        "walk",
        Duration.between(walk.departs(), walk.arrives()).toSeconds(),
        Math.round(walk.metres()),
        walk.departs(),
        walk.arrives(),
        writer.text(told.text()),
        notes,
        null,
        told.way().map(way -> JourneysController.steps(way, writer)).orElseGet(List::of),
        told.way()
            .map(way -> JourneysController.line(way.line()))
            .orElseGet(() -> new LineJson("LineString", List.of())),
        told.way()
            .map(way -> writer.doubt(way.doubt()))
            .orElseGet(() -> new NearestJson.DoubtJson(0, Math.round(walk.metres()), null)),
        told.way()
            .map(way -> way.avoided().stream().map(writer::spot).toList())
            .orElseGet(List::of));
  }

  private LegJson ride(Leg.Ride ride, ToldLeg told, List<String> notes) {
    List<Position> line = new ArrayList<>(List.of(ride.from().position()));
    ride.between().forEach(stop -> line.add(stop.position()));
    line.add(ride.to().position());
    return new LegJson(
        MODE,
        Duration.between(ride.departs(), ride.arrives()).toSeconds(),
        0,
        ride.departs(),
        ride.arrives(),
        writer.text(told.text()),
        notes,
        new RideJson(
            ride.route().name(),
            ride.headsign(),
            ride.route().kind().name().toLowerCase(Locale.ROOT),
            ride.route().colour(),
            ride.route().textColour(),
            ride.route().operator(),
            stop(ride.from()),
            stop(ride.to()),
            ride.between().stream().map(Stop::name).toList(),
            access(ride.access()),
            ride.onRequest(),
            ride.about()),
        List.of(),
        JourneysController.line(line),
        new NearestJson.DoubtJson(0, 0, null),
        List.of());
  }

  private static StopJson stop(Stop stop) {
    return new StopJson(
        stop.id(),
        stop.name(),
        stop.platform(),
        stop.position().lat(),
        stop.position().lon(),
        access(stop.access()));
  }

  private static String access(Access access) {
    return access.name().toLowerCase(Locale.ROOT);
  }
}
