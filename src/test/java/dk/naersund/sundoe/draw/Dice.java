package dk.naersund.sundoe.draw;

import java.util.List;
import java.util.Random;

/**
 * Chance from a fixed seed. Every piece of the world has dice of its own, named after it, so that a
 * change in one piece leaves the others as they were. {@link Random} because its algorithm is
 * specified: the same numbers on every Java.
 */
public final class Dice {
  private final long seed;
  private final Random random;

  /** The dice of the whole world. */
  public Dice(long seed) {
    this.seed = seed;
    random = new Random(seed);
  }

  /** Dice for one piece. */
  public Dice named(String piece) {
    return new Dice(seed * 1_000_003 + piece.hashCode());
  }

  /** True with this chance, 0 to 1. */
  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A number from {@code low} to {@code high}. */
  public double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  /** A whole number from 0 to below {@code bound}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** One of them. */
  public <T> T one(List<T> all) {
    return all.get(below(all.size()));
  }
}
