package dk.naersund.availability;

import dk.naersund.registry.Phone;
import dk.naersund.text.LocalText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about the first free time of a service at a site. */
public sealed interface FirstFree {
  /** How far one may trust it. */
  Confidence confidence();

  /** Who says so and when; empty when nobody ever said anything. */
  Optional<Said> said();

  /** The time itself, for {@link At} and {@link Old}. */
  default Optional<FreeSlot> slot() {
    return Optional.empty();
  }

  /** This slot was free a short while ago. */
  record At(FreeSlot free, Said by) implements FirstFree {
    @Override
    public Confidence confidence() {
      return Confidence.KNOWN;
    }

    @Override
    public Optional<Said> said() {
      return Optional.of(by);
    }

    @Override
    public Optional<FreeSlot> slot() {
      return Optional.of(free);
    }
  }

  /**
   * So many within a span; which times these are is told by the source.
   *
   * @param from beginning of the span, not before the moment asked for
   * @param to its end
   * @param count how many, at least 1
   */
  record Counted(Instant from, Instant to, int count, Said by) implements FirstFree {
    @Override
    public Confidence confidence() {
      return Confidence.COARSE;
    }

    @Override
    public Optional<Said> said() {
      return Optional.of(by);
    }
  }

  /** This slot was free when the source was last heard; that is so long ago: ring first. */
  record Old(FreeSlot free, Said by) implements FirstFree {
    @Override
    public Confidence confidence() {
      return Confidence.OLD;
    }

    @Override
    public Optional<Said> said() {
      return Optional.of(by);
    }

    @Override
    public Optional<FreeSlot> slot() {
      return Optional.of(free);
    }
  }

  /**
   * No seat is left.
   *
   * @param until the end of the last slot that the source knows of; what comes later is not known
   */
  record Full(Instant until, Said by) implements FirstFree {
    @Override
    public Confidence confidence() {
      return Confidence.FULL;
    }

    @Override
    public Optional<Said> said() {
      return Optional.of(by);
    }
  }

  /**
   * There are free slots, but none that the rule of whoever asks lets through.
   *
   * @param until the end of the last slot that was looked at
   */
  record NoneFits(Instant until, Said by) implements FirstFree {
    @Override
    public Confidence confidence() {
      return Confidence.KNOWN;
    }

    @Override
    public Optional<Said> said() {
      return Optional.of(by);
    }
  }

  /**
   * A source was named, but it does not answer, or what it said last helps no more.
   *
   * @param source its id
   * @param name what people call it
   * @param phone whom to ring; null when only the site's own phone is known
   * @param last what it said last; null for never
   */
  record Silent(String source, LocalText name, @Nullable Phone phone, @Nullable Said last)
      implements FirstFree {
    @Override
    public Confidence confidence() {
      return Confidence.SILENT;
    }

    @Override
    public Optional<Said> said() {
      return Optional.ofNullable(last);
    }
  }

  /** Nobody tells us about times here. */
  record NoneKnown() implements FirstFree {
    @Override
    public Confidence confidence() {
      return Confidence.NONE_KNOWN;
    }

    @Override
    public Optional<Said> said() {
      return Optional.empty();
    }
  }
}
