package dk.naersund.availability;

import dk.naersund.registry.Phone;
import dk.naersund.text.LocalText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known about the first free time of a service at a site. */
public sealed interface FirstFree {
  /** How far one may trust it. */
  default Confidence confidence() {
    return switch (this) {
      case At at -> Confidence.KNOWN;
      case Counted counted -> Confidence.COARSE;
      case Old old -> Confidence.OLD;
      case Full full -> Confidence.FULL;
      case NoneFits none -> Confidence.KNOWN;
      case Silent silent -> Confidence.SILENT;
      case NoneKnown none -> Confidence.NONE_KNOWN;
    };
  }

  /** Who says so and when; empty when nobody ever said anything. */
  default Optional<Said> said() {
    return switch (this) {
      case At(FreeSlot free, Said by) -> Optional.of(by);
      case Counted counted -> Optional.of(counted.by());
      case Old(FreeSlot free, Said by) -> Optional.of(by);
      case Full(Instant until, Said by) -> Optional.of(by);
      case NoneFits(Instant until, Said by) -> Optional.of(by);
      case Silent silent -> Optional.ofNullable(silent.last());
      case NoneKnown none -> Optional.empty();
    };
  }

  /** The time itself, for {@link At} and {@link Old}. */
  default Optional<FreeSlot> slot() {
    return switch (this) {
      case At at -> Optional.of(at.free());
      case Old old -> Optional.of(old.free());
      case Counted counted -> Optional.empty();
      case Full full -> Optional.empty();
      case NoneFits none -> Optional.empty();
      case Silent silent -> Optional.empty();
      case NoneKnown none -> Optional.empty();
    };
  }

  /** This slot was free a short while ago. */
  record At(FreeSlot free, Said by) implements FirstFree {}

  /**
   * So many within a span; which times these are is told by the source.
   *
   * @param from the first moment of the span that will do, not before the moment asked for
   * @param to its end
   * @param count how many, at least 1
   */
  record Counted(Instant from, Instant to, int count, Said by) implements FirstFree {}

  /** This slot was free when the source was last heard; that is so long ago: ring first. */
  record Old(FreeSlot free, Said by) implements FirstFree {}

  /**
   * No seat is left.
   *
   * @param until the end of the last slot that the source knows of; what comes later is not known
   */
  record Full(Instant until, Said by) implements FirstFree {}

  /**
   * There are free slots, but none that the rule of whoever asks lets through.
   *
   * @param until the end of the last slot that was looked at
   */
  record NoneFits(Instant until, Said by) implements FirstFree {}

  /**
   * A source was named, but it does not answer, or what it said last helps no more.
   *
   * @param source its id
   * @param name what people call it
   * @param phone whom to ring; null when only the site's own phone is known
   * @param last what it said last; null for never
   */
  record Silent(String source, LocalText name, @Nullable Phone phone, @Nullable Said last)
      implements FirstFree {}

  /** Nobody tells us about times here. */
  record NoneKnown() implements FirstFree {}
}
