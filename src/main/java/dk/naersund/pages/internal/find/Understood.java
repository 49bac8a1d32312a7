package dk.naersund.pages.internal.find;

import dk.naersund.address.Address;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.NearestQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server made of a filled-in form. */
public sealed interface Understood {
  /**
   * A question that can be answered.
   *
   * @param query the question
   * @param place where the person is, as an address; null when none is near
   * @param own true when they gave their position, and {@code place} is only what lies near it
   */
  record Question(NearestQuery query, @Nullable Address place, boolean own) implements Understood {
    @Override
    public String toString() {
      return "Question[…]";
    }
  }

  /** Several kinds of service fit the words: the person chooses. */
  record WhichKind(List<ServiceKind> kinds) implements Understood {}

  /** Several places fit the words: the person chooses. */
  record WhichPlace(List<Address> places) implements Understood {}

  /**
   * Something is missing or wrong.
   *
   * @param malformed true when a value cannot have come from the form
   */
  record Wrong(List<Problem> problems, boolean malformed) implements Understood {}

  /**
   * One thing to mend.
   *
   * @param field id of the field
   * @param key of the sentence in the message file, without {@code pages.}
   * @param arguments for the sentence
   */
  record Problem(String field, String key, List<String> arguments) {
    static Problem of(String field, String key, String... arguments) {
      return new Problem(field, key, List.of(arguments));
    }
  }
}
