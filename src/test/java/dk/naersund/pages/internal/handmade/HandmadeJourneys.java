package dk.naersund.pages.internal.handmade;

import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.search.Journeys;
import dk.naersund.search.Mode;
import dk.naersund.search.Reason;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.Way;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offers;
import dk.naersund.world.World;
import java.util.List;
import java.util.Optional;

/** Three ways for a walker, and none for a car. */
record HandmadeJourneys(World world) implements Journeys {
  @Override
  public JourneyAnswer find(JourneyQuery query) {
    if (query.mode() == Mode.CAR) {
      Reason why =
          new Reason("no-known-way", LocalText.of("Vi kender ingen vej.", "We know no way."));
      return new JourneyAnswer(
          null,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          null,
          null,
          why);
    }
    Site site = world.registry().findSite(query.site()).orElseThrow();
    SiteLocation location = site.locations().getFirst();
    return new JourneyAnswer(
        new Offers.Door(0, site, location, location.entrances().getFirst(), null, List.of()),
        Optional.of(way(query.profile(), 1320, 137)),
        Optional.empty(),
        Optional.of(way(query.profile(), 1680, 0)),
        Optional.of(way(query.profile(), 1400, 0)),
        query.at(),
        query.at().plusSeconds(1320),
        null);
  }

  private static Way way(String profile, long seconds, double unknown) {
    Doubt.Spot kerb =
        new Doubt.Spot(
            HandmadeTown.TOWN, "kerb", LocalText.of("kantsten ved Torvet", "kerb at Torvet"));
    return new Way(
        profile,
        seconds * 1000,
        1351,
        new Doubt(1351 - unknown, unknown, unknown > 0 ? kerb : null),
        List.of(),
        List.of(
            step("Gå ud på Havnegade og mod venstre.", "Go out on Havnegade and left.", 180, 0),
            step("Drej til højre ad Skolestræde.", "Turn right along Skolestræde.", 90, unknown)),
        List.of());
  }

  private static Way.Step step(String da, String en, double metres, double unknown) {
    return new Way.Step(
        LocalText.of(da, en),
        unknown > 0
            ? LocalText.of("Vi ved ikke, om fortovet er jævnt.", "Surface not known.")
            : null,
        null,
        metres,
        60_000,
        unknown,
        HandmadeTown.TOWN);
  }
}
