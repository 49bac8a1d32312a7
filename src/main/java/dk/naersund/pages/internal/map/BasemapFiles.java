package dk.naersund.pages.internal.map;

import dk.naersund.basemap.Basemap;
import dk.naersund.geo.BoundingBox;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.world.Worlds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The base map for a page that opens a map: first where it is, then parts of it by HTTP ranges. The
 * file's name carries its content's hash, so a browser may keep what it has for a year.
 */
@RestController
final class BasemapFiles {
  private static final MediaType PMTILES = MediaType.parseMediaType("application/vnd.pmtiles");
  private static final Duration A_YEAR = Duration.ofDays(365);

  /**
   * How the base map stands.
   *
   * @param state {@code ready}, {@code making} or {@code missing}
   * @param tiles address of the file; null unless it is ready
   * @param bounds the rectangle it shows: west, south, east, north in degrees WGS84
   */
  record StateJson(String state, @Nullable String tiles, double[] bounds) {}

  private final Basemap basemap;
  private final Worlds worlds;

  BasemapFiles(Basemap basemap, Worlds worlds) {
    this.basemap = basemap;
    this.worlds = worlds;
  }

  @GetMapping(path = "/kort/basemap.json", produces = MediaType.APPLICATION_JSON_VALUE)
  StateJson state() {
    BoundingBox box = worlds.current().region().bbox();
    double[] bounds = {box.west(), box.south(), box.east(), box.north()};
    return switch (basemap.state()) {
      case Basemap.Ready ready ->
          new StateJson("ready", "/kort/basemap-" + ready.version() + ".pmtiles", bounds);
      case Basemap.Making making -> new StateJson("making", null, bounds);
      case Basemap.Missing missing -> new StateJson("missing", null, bounds);
    };
  }

  @GetMapping("/kort/basemap-{version:[0-9a-f]+}.pmtiles")
  ResponseEntity<Resource> tiles(@PathVariable String version) {
    if (basemap.state() instanceof Basemap.Ready ready && ready.version().equals(version)) {
      return ResponseEntity.ok()
          .contentType(PMTILES)
          .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
          .eTag(version)
          .body(new FileSystemResource(ready.file()));
    }
    throw new PageNotFound("map");
  }
}
