package dk.naersund.intake.internal;

/** Tells what is wrong at a place that is known already. */
@FunctionalInterface
public interface Teller {
  /**
   * @param arguments for the places of the rule's sentence
   */
  void tell(Object... arguments);
}
