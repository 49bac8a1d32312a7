package dk.naersund.intake.internal;

/** A rule about a site as a whole. */
public interface EntryRule extends Rule {
  /**
   * Looks at what the file says of a site.
   *
   * @param report takes what is wrong
   */
  void check(Entry entry, Context context, Report report);
}
