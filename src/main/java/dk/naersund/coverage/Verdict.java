package dk.naersund.coverage;

/** Whether a promise is kept. Doubt is a verdict of its own, never a kept promise. */
public enum Verdict {
  /** Kept by what is known. */
  KEPT,
  /** Kept only if what is not known turns out well. */
  UNCERTAIN,
  /** Broken, however what is not known turns out. */
  BROKEN,
  /** It does not hold on that day: its season is over or has not begun. */
  NOT_IN_FORCE;

  /** The name in message keys and JSON: {@code not-in-force}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
