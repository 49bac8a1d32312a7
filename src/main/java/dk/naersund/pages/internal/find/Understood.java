package dk.naersund.pages.internal.find;

import dk.naersund.address.Address;
import dk.naersund.pages.internal.asked.Problem;
import dk.naersund.pages.internal.asked.SearchForm;
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
    /** The form with the address that its words turned out to mean, for links from the answer. */
    SearchForm resolved(SearchForm form) {
      return own || place == null ? form : form.withAddress(place.id(), place.text());
    }

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
  record Wrong(List<Problem> problems, boolean malformed) implements Understood {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }
}
