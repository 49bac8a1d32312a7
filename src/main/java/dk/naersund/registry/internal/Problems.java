package dk.naersund.registry.internal;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in one {@code registry.json}: all of it, in the order found. */
final class Problems {
  /**
   * @param path where in the file; the members of a list are named by their id where they have one
   * @param text what is wrong and what to do, a sentence
   */
  record Problem(String path, String text) {
    @Override
    public String toString() {
      return path + ": " + text;
    }
  }

  private final List<Problem> all = new ArrayList<>();

  void add(String path, String text) {
    all.add(new Problem(path, text));
  }

  List<Problem> all() {
    return List.copyOf(all);
  }

  int count() {
    return all.size();
  }
}
