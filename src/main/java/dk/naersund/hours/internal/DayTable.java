package dk.naersund.hours.internal;

import java.time.LocalDate;

/**
 * The plans of the days, made when first asked for and kept for the days asked for last: a table of
 * fixed size, so that asking for any dates costs no more memory. Safe for many threads without a
 * lock: blocks never change, and two threads that make the same block make equal ones.
 */
final class DayTable {
  private static final int BLOCK_BITS = 6;
  private static final int BLOCK_DAYS = 1 << BLOCK_BITS;
  private static final int BLOCKS = 16;

  private final DayPlans plans;
  private final Block[] blocks = new Block[BLOCKS];

  DayTable(DayPlans plans) {
    this.plans = plans;
  }

  /** The plan of a day, counted from 1970-01-01. */
  DayPlan plan(long day) {
    return block(day).plans[(int) day & BLOCK_DAYS - 1];
  }

  /** How many days from this one on, at least one, surely have the very same plan of one piece. */
  int sameDays(long day) {
    return block(day).same[(int) day & BLOCK_DAYS - 1];
  }

  private Block block(long day) {
    int number = (int) (day >> BLOCK_BITS);
    int slot = number & BLOCKS - 1;
    Block block = blocks[slot];
    if (block == null || block.number != number) {
      block = new Block(number, plans);
      blocks[slot] = block;
    }
    return block;
  }

  private static final class Block {
    final int number;
    final DayPlan[] plans = new DayPlan[BLOCK_DAYS];
    final byte[] same = new byte[BLOCK_DAYS];

    Block(int number, DayPlans source) {
      this.number = number;
      LocalDate first = LocalDate.ofEpochDay((long) number << BLOCK_BITS);
      for (int i = 0; i < BLOCK_DAYS; i++) {
        DayPlan plan = source.on(first.plusDays(i));
        plans[i] = i >= 7 && plan.equals(plans[i - 7]) ? plans[i - 7] : plan;
      }
      for (int i = BLOCK_DAYS - 1; i >= 0; i--) {
        boolean sameAsNext =
            i + 1 < BLOCK_DAYS && plans[i].pieces() == 1 && plans[i].equals(plans[i + 1]);
        same[i] = (byte) (sameAsNext ? same[i + 1] + 1 : 1);
      }
    }
  }
}
