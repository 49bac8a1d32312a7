package dk.naersund.world.internal;

import dk.naersund.address.AddressBook;
import dk.naersund.eligibility.Rules;
import dk.naersund.geo.Areas;
import dk.naersund.hours.DanishDays;
import dk.naersund.platform.NaersundSettings;
import dk.naersund.platform.Progress;
import dk.naersund.platform.StartupProblem;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.rides.Rides;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.text.Texts;
import dk.naersund.world.Offers;
import dk.naersund.world.PublicTransport;
import dk.naersund.world.Region;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads a region from its folder and puts the registry on top, telling how far it is. */
@Component
final class WorldLoader {
  private final NaersundSettings settings;
  private final Registry registry;
  private final Texts texts;

  WorldLoader(NaersundSettings settings, Registry registry, Texts texts) {
    this.settings = settings;
    this.registry = registry;
    this.texts = texts;
  }

  /**
   * Loads everything; takes as long as it takes, so it is for the start only.
   *
   * @throws StartupProblem when a file is missing or broken
   */
  World load() {
    Path folder = settings.region();
    Region region = RegionFile.read(folder);
    Path map = folder.resolve("streets.osm.pbf");
    StreetNetwork streets = StreetNetwork.open(map, settings.profiles(), settings.home(), texts);
    AddressBook addresses = AddressBook.open(map, settings.home());
    Areas areas =
        Progress.of("Reading areas", () -> areas(folder), found -> found.all().size() + " areas");
    RegistrySnapshot snapshot =
        Progress.of(
            "Reading the registry",
            () -> snapshot(folder.resolve("registry.json")),
            found -> found.sites().size() + " sites, " + found.services().size() + " services");
    DanishDays days = DanishDays.standard();
    HoursPool pool = new HoursPool(days, region.zone());
    Rides rides =
        Progress.of(
            "Reading rides",
            () -> Rides.read(folder, days, region.zone(), texts),
            found -> found.all().size() + " rides");
    Rules rules =
        Progress.of(
            "Reading rules",
            () -> Rules.read(folder, texts),
            found -> found.sets().size() + " sets of rules");
    IndexedOffers indexed =
        Progress.of(
            "Placing doors on the streets",
            () -> IndexedOffers.of(snapshot, pool, streets),
            found -> found.doors().size() + " doors");
    PublicTransport transport = transport(region, streets, indexed);
    return new World(
        region,
        new Versions(
            streets.version(),
            transport == null ? null : transport.timetable().version(),
            snapshot.event()),
        streets,
        addresses,
        areas,
        days,
        snapshot,
        indexed,
        NextWorld.words(snapshot),
        transport,
        rides,
        rules);
  }

  private @Nullable PublicTransport transport(Region region, StreetNetwork streets, Offers offers) {
    PublicTransport walks = TimetableFolder.load(timetable().look(), region.zone(), streets, texts);
    return walks == null
        ? null
        : Progress.of(
            "Looking up the stops near doors",
            () -> Objects.requireNonNull(DoorWalks.all(walks, offers)),
            found -> found.doorsByProfile().size() + " profiles");
  }

  /** Where the region's timetable lies. */
  TimetableFolder timetable() {
    return new TimetableFolder(settings.region());
  }

  /** Sees when the region's rules change. */
  RulesWatch rules() {
    return new RulesWatch(settings.region(), texts);
  }

  /** Reads a timetable that has come since the start, with the walks to this world's doors. */
  @Nullable PublicTransport load(List<TimetableFolder.Seen> files, World world) {
    return DoorWalks.all(
        TimetableFolder.load(files, world.region().zone(), world.streets(), texts), world.offers());
  }

  private RegistrySnapshot snapshot(Path file) {
    return Objects.requireNonNull(registry.loadIfEmpty(file).block()).forPublic();
  }

  private static Areas areas(Path folder) {
    Path file = folder.resolve("areas.geojson");
    try {
      if (!Files.isRegularFile(file)) {
        throw new IOException("the file is missing");
      }
      return Areas.read(file);
    } catch (IOException e) {
      throw new StartupProblem(
          "The region's areas "
              + file.toAbsolutePath().normalize()
              + " cannot be read: "
              + e.getMessage()
              + ".",
          "Mend the file; src/docs/region.md shows what belongs into it.",
          e);
    }
  }
}
