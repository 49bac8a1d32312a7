package dk.naersund.pages.internal.kommune;

import dk.naersund.coverage.SnapReports;
import dk.naersund.coverage.SnapReports.SnapReport;
import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.platform.SearchThreads;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What lies where the pin stands: said while it is moved, before anything is kept. */
@RestController
final class PinCheck {
  private final SnapReports snaps;
  private final SearchThreads work;
  private final EditorWords words;

  PinCheck(SnapReports snaps, SearchThreads work, EditorWords words) {
    this.snaps = snaps;
    this.work = work;
    this.words = words;
  }

  /** The sentence, and whether it is good news. */
  record Said(String text, boolean good) {}

  @GetMapping(ListPage.LIST + "/steder/{id}/punkt")
  Mono<Said> check(
      ServerWebExchange exchange,
      @RequestParam(defaultValue = "") String lat,
      @RequestParam(defaultValue = "") String lon) {
    return words.of(exchange).flatMap(spoken -> work.run(() -> said(spoken, lat, lon)));
  }

  private Said said(Spoken spoken, String lat, String lon) {
    var world = spoken.words().world();
    Position pin;
    try {
      pin =
          new Position(
              Double.parseDouble(lat.replace(',', '.')), Double.parseDouble(lon.replace(',', '.')));
    } catch (IllegalArgumentException e) {
      return new Said(spoken.get("site.point.wrong"), false);
    }
    var around = world.areas().find(Area.Kind.MUNICIPALITY, pin);
    if (around.isEmpty()) {
      return new Said(spoken.get("site.point.wrong"), false);
    }
    Entrance door = Entrance.of("pin", LocalText.of("døren", "the door"), pin);
    SnapReport report =
        snaps.report(
            world,
            new SiteLocation(
                null, null, "", null, around.get().id(), pin, List.of(door), List.of()));
    String text =
        Stream.concat(
                report.doors().stream()
                    .filter(one -> one.profile().equals("walk"))
                    .map(SnapReports.DoorOnStreet::text),
                Stream.ofNullable(report.fromStop()).map(SnapReports.FromStop::text))
            .map(spoken.words()::in)
            .collect(Collectors.joining(" "));
    return new Said(text, report.fromStop() != null && report.fromStop().reachable());
  }
}
