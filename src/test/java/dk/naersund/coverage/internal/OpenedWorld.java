package dk.naersund.coverage.internal;

import dk.naersund.address.AddressBook;
import dk.naersund.address.TermFinder;
import dk.naersund.coverage.Coverage;
import dk.naersund.coverage.Promise;
import dk.naersund.coverage.Promises;
import dk.naersund.coverage.SnapReports;
import dk.naersund.coverage.WhatIf;
import dk.naersund.geo.Areas;
import dk.naersund.geo.BoundingBox;
import dk.naersund.hours.DanishDays;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers;
import dk.naersund.world.Region;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** A world on a map, made in code, and this room at work on it. */
public final class OpenedWorld {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private final MapDoorsteps doorsteps = new MapDoorsteps();
  private final Texts texts = Texts.fromClasspath();
  private final Worlds worlds;

  /** A world of these parts with nothing in its registry. */
  public OpenedWorld(StreetNetwork streets, AddressBook addresses, Areas areas) {
    RegistrySnapshot nothing =
        RegistrySnapshot.of(List.of(), List.of(), List.of(), List.of(), List.of());
    worlds =
        Worlds.of(
            new World(
                new Region(
                    "test",
                    LocalText.danish("Test"),
                    true,
                    ZONE,
                    texts.languages(),
                    new BoundingBox(8, 54, 16, 58),
                    List.of("walk"),
                    "walk",
                    List.of(),
                    LocalText.danish("Ingen")),
                new Versions(streets.version(), null, 0),
                streets,
                addresses,
                areas,
                DanishDays.standard(),
                nothing,
                new NoOffers(),
                TermFinder.of(List.of())));
  }

  /** The world with this registry. */
  public World with(RegistrySnapshot registry) {
    return worlds.preview(registry);
  }

  /** The world with this registry; it shares with the one before what is the same. */
  public static World after(World before, RegistrySnapshot registry) {
    return Worlds.of(before).preview(registry);
  }

  public Promises promises(List<Promise> promises) {
    return new RegionPromises(promises, doorsteps, texts);
  }

  /** The promises of a region's folder. */
  public static List<Promise> promises(Path region) {
    return PromiseFile.read(region);
  }

  public WhatIf whatIf(Promises promises) {
    return new Comparison(promises, doorsteps, texts);
  }

  public Coverage coverage() {
    return new AddressCount(doorsteps);
  }

  public SnapReports snapReports() {
    return new SnapReporter(doorsteps, texts);
  }

  private static final class NoOffers implements Offers {
    @Override
    public List<Offer> all() {
      return List.of();
    }

    @Override
    public List<Offer> ofKind(String kind) {
      return List.of();
    }

    @Override
    public List<Offer> atSite(String site) {
      return List.of();
    }

    @Override
    public int label(String kind) {
      throw new IllegalArgumentException(kind);
    }

    @Override
    public Door door(int placement) {
      throw new IllegalArgumentException("no door " + placement);
    }

    @Override
    public List<Door> doors(String site) {
      return List.of();
    }

    @Override
    public List<Door> doorsOf(String kind) {
      return List.of();
    }

    @Override
    public List<Door> doors() {
      return List.of();
    }

    @Override
    public ReachIndex reach() {
      throw new UnsupportedOperationException();
    }
  }
}
