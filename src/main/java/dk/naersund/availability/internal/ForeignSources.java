package dk.naersund.availability.internal;

import dk.naersund.platform.Broadcast;
import dk.naersund.platform.Progress;
import dk.naersund.platform.SharedNotes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Asks the systems that {@code slots.yaml} names, each by itself, as long as the program runs. */
final class ForeignSources implements SmartLifecycle {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_OPEN = Duration.ofSeconds(60);

  private final List<SourcePoll> polls;
  private final Disposable.Composite running = Disposables.composite();
  private volatile boolean started;

  ForeignSources(
      List<SourceSettings> sources,
      Clock clock,
      CurrentFreeTimes current,
      SharedNotes notes,
      Broadcast broadcast) {
    polls =
        sources.stream()
            .map(
                settings ->
                    new SourcePoll(
                        new GuardedSource(
                            ForeignSource.of(settings, clock),
                            settings.timeout(),
                            PAUSE,
                            openFor(settings.every())),
                        new SourceMemory(settings.about(), settings.places(), current),
                        settings.every(),
                        notes,
                        broadcast))
            .toList();
  }

  /** Two rounds are left out, but it is not left alone for longer than a minute. */
  private static Duration openFor(Duration every) {
    Duration two = every.multipliedBy(2);
    return two.compareTo(LONGEST_OPEN) < 0 ? two : LONGEST_OPEN;
  }

  /** What this instance knows of each, in the order of the file. */
  List<SourceState> states() {
    return polls.stream().map(SourcePoll::state).toList();
  }

  @Override
  public void start() {
    if (!polls.isEmpty()) {
      Progress.say("Free times are asked for at " + polls.size() + " other systems.");
    }
    polls.forEach(poll -> running.add(poll.start()));
    started = true;
  }

  @Override
  public void stop() {
    running.dispose();
    started = false;
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  /** Right after our own calendar. */
  @Override
  public int getPhase() {
    return 1;
  }
}
