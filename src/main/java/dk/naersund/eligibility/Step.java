package dk.naersund.eligibility;

/** What comes next. */
public sealed interface Step {
  /**
   * One more question, whose answer can change the outcome.
   *
   * @param question what to ask
   * @param aboutAnother whether the one who answers speaks for somebody else
   */
  record Ask(Question question, boolean aboutAnother) implements Step {}

  /**
   * The outcome: no answer that has not been given can change it.
   *
   * @param verdict what this person may do
   * @param aboutAnother whether the one who answers speaks for somebody else
   */
  record Told(Verdict verdict, boolean aboutAnother) implements Step {}
}
