package dk.naersund.pages.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.pages.internal.find.CardView.WayLine;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.handmade.PagesTest;
import dk.naersund.search.Mode;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Doubt;
import dk.naersund.text.LocalText;
import dk.naersund.world.Worlds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Doubt is never rounded away, and never said twice. */
class WayLinesTest extends PagesTest {
  private static final Instant NOW = Instant.parse("2026-10-13T12:10:00Z");
  private static final Position HERE = new Position(56.33, 11.87);

  @Autowired private Frames frames;
  @Autowired private Worlds worlds;

  @Test
  void aMetreInDoubtIsTenMetresInDoubt() {
    assertThat(line(Mode.WALK, 1349, 1, home(0)).doubt())
        .isEqualTo("1.340 m kendt vej. 10 m ved vi ikke nok om.");
  }

  @Test
  void aWayOfWhichNothingIsKnownDoesNotBoast() {
    assertThat(line(Mode.WALK, 0, 280, home(280)).doubt())
        .isEqualTo("Vi ved ikke nok om vejen: 280 m.");
  }

  @Test
  void theSameDoubtOnTheWayHomeIsSaidOnce() {
    assertThat(line(Mode.WALK, 0, 280, home(278)).home()).isEqualTo("Hjem igen: 24 min.");
    assertThat(line(Mode.WALK, 280, 0, home(35)).home())
        .isEqualTo("Hjem igen: 24 min. Vi ved ikke nok om 40 m af den vej.");
    assertThat(line(Mode.WALK, 280, 0, null).home())
        .isEqualTo("Vi kender ingen vej hjem igen. Ring først.");
  }

  @Test
  void aCarsKnownWayNeedsNoWordsButItsDoubtDoes() {
    assertThat(line(Mode.CAR, 900, 0, home(0)).doubt()).isNull();
    assertThat(line(Mode.CAR, 900, 5, home(0)).doubtful()).isTrue();
  }

  @Test
  void whatTheWayGoesAroundIsNamed() {
    assertThat(line(Mode.WALK, 900, 0, home(0)).avoided())
        .isEqualTo("Vejen går uden om: trappen ved Torvet.");
  }

  private WayLine line(
      Mode mode, double verified, double unknown, TravelOption.@Nullable Home home) {
    Doubt.Spot steps = new Doubt.Spot(HERE, "steps", LocalText.danish("trappen ved Torvet."));
    TravelOption option =
        new TravelOption(
            mode,
            mode.streetProfile("walk"),
            1320,
            verified + unknown,
            NOW,
            NOW,
            home,
            new Doubt(verified, unknown, null),
            List.of(steps),
            null);
    MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/find"));
    return new WayLines(frames.words(worlds.current(), exchange)).line(option, "/vej");
  }

  private static TravelOption.Home home(double unknown) {
    return new TravelOption.Home(1400, 1400, unknown);
  }
}
