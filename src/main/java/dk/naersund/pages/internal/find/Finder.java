package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.search.NearestAnswer;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.Map;

/** The citizen's search for other pages: they understand and say the same. */
public final class Finder {
  private Finder() {}

  /**
   * What a form means.
   *
   * @param told what was told about rides, by the field of the citizen's form: {@code age}, {@code
   *     told-…}
   */
  public static Understood understand(
      World world, Instant now, SearchForm form, Map<String, String> told) {
    return new FormReader(world, now, new RiderForm(told)).read(form);
  }

  /** The answer as the citizen's page shows it. */
  public static AnswerView view(
      PageWords words, SearchForm form, Understood.Question question, NearestAnswer answer) {
    return new Answers(words, question.resolved(form), RiderForm.EMPTY).view(question, answer);
  }
}
