package dk.naersund.coverage.internal;

import dk.naersund.coverage.Promise;
import dk.naersund.coverage.PromiseState;
import dk.naersund.coverage.Promises;
import dk.naersund.platform.NaersundSettings;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The promises of the region's file. */
@Component
class RegionPromises implements Promises {
  private final List<Promise> promises;
  private final MapDoorsteps doorsteps;
  private final CoverageWords words;

  @Autowired
  RegionPromises(NaersundSettings settings, MapDoorsteps doorsteps, Texts texts) {
    this(PromiseFile.read(settings.region()), doorsteps, texts);
  }

  RegionPromises(List<Promise> promises, MapDoorsteps doorsteps, Texts texts) {
    this.promises = List.copyOf(promises);
    this.doorsteps = doorsteps;
    words = new CoverageWords(texts);
  }

  @Override
  public List<Promise> all() {
    return promises;
  }

  @Override
  public List<PromiseState> judge(
      World world, LocalDate day, Collection<Promise> some, int addressDays) {
    Doorsteps addresses = doorsteps.of(world);
    return some.stream()
        .map(promise -> new PromiseJudge(world, promise, addresses, words).judge(day, addressDays))
        .toList();
  }
}
