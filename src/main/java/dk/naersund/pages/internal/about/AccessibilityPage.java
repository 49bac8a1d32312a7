package dk.naersund.pages.internal.about;

import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.world.Worlds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The accessibility statement, which Danish law (WAS) asks of every public site. */
@Controller
final class AccessibilityPage {
  private final Worlds worlds;
  private final Frames frames;

  AccessibilityPage(Worlds worlds, Frames frames) {
    this.worlds = worlds;
    this.frames = frames;
  }

  @GetMapping("/tilgaengelighed")
  Rendering statement(ServerWebExchange exchange) {
    PageWords words = frames.words(worlds.current(), exchange);
    String title = words.get("accessibility.heading");
    return Rendering.view("pages/accessibility/accessibility")
        .modelAttribute("frame", frames.frame(words, exchange, title, false))
        .build();
  }
}
