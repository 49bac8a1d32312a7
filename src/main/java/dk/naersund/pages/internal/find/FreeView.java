package dk.naersund.pages.internal.find;

import java.util.List;

/**
 * What one can do about a time at a place.
 *
 * @param then the free times after the first, a few
 * @param actions ways to get one of them here, as buttons; empty where one must ring or go to
 *     another page
 */
public record FreeView(List<String> then, List<Action> actions) {
  public FreeView {
    then = List.copyOf(then);
    actions = List.copyOf(actions);
  }

  /** A button. */
  public record Action(String text, String href) {}
}
