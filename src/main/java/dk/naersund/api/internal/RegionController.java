package dk.naersund.api.internal;

import dk.naersund.geo.BoundingBox;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.Mode;
import dk.naersund.streets.Profile;
import dk.naersund.text.LocalText;
import dk.naersund.world.Region;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this installation serves: the region and the catalogue of service kinds. */
@RestController
class RegionController {
  /** The region as JSON; the box is west, south, east, north in degrees WGS84. */
  record RegionJson(
      String id,
      LocalText name,
      boolean invented,
      String zone,
      double[] bbox,
      List<String> languages,
      LocalText attribution,
      List<String> modes,
      List<String> defaultModes,
      String defaultProfile,
      List<ProfileJson> profiles,
      List<Region.PagePhone> phones,
      Versions versions) {}

  /** A profile as JSON. */
  record ProfileJson(String id, LocalText name, boolean vehicle) {
    static ProfileJson of(Profile profile) {
      return new ProfileJson(profile.id(), profile.name(), profile.vehicle());
    }
  }

  /** The catalogue as JSON. */
  record KindsJson(List<KindJson> kinds) {}

  /** A service kind as JSON. */
  record KindJson(
      String id,
      LocalText name,
      @Nullable LocalText description,
      String sector,
      List<String> words,
      @Nullable LocalText instead,
      int sites) {}

  private final Requests requests;

  RegionController(Requests requests) {
    this.requests = requests;
  }

  @Operation(summary = "The region that this installation serves")
  @GetMapping("/api/v1/region")
  RegionJson region() {
    World world = requests.world();
    Region region = world.region();
    BoundingBox box = region.bbox();
    return new RegionJson(
        region.id(),
        region.name(),
        region.invented(),
        region.zone().getId(),
        new double[] {box.west(), box.south(), box.east(), box.north()},
        region.languages().stream().map(Locale::getLanguage).toList(),
        region.attribution(),
        modes(world),
        region.modes(),
        region.profile(),
        world.streets().profiles().stream().map(ProfileJson::of).toList(),
        region.phones(),
        world.versions());
  }

  /** What can be asked for here: a ride goes by its own name. */
  private static List<String> modes(World world) {
    List<String> modes = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      switch (mode) {
        case RIDE -> world.rides().all().forEach(ride -> modes.add(ride.id()));
        case TRANSIT -> {
          if (world.transport() != null) {
            modes.add(mode.id());
          }
        }
        case WALK, BIKE, CAR -> modes.add(mode.id());
      }
    }
    return modes;
  }

  @Operation(summary = "The catalogue of service kinds")
  @GetMapping("/api/v1/service-kinds")
  KindsJson serviceKinds() {
    World world = requests.world();
    return new KindsJson(
        world.registry().serviceKinds().stream().map(kind -> kind(world, kind)).toList());
  }

  private static KindJson kind(World world, ServiceKind kind) {
    long sites =
        world.offers().ofKind(kind.id()).stream().map(o -> o.site().id()).distinct().count();
    return new KindJson(
        kind.id(),
        kind.name(),
        kind.description(),
        Names.of(kind.sector()),
        kind.words(),
        kind.instead(),
        (int) sites);
  }
}
