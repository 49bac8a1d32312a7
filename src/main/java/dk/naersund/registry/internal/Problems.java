package dk.naersund.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is wrong in one {@code registry.json}: all of it, in the order found. */
final class Problems {
  /**
   * @param path where in the file; the members of a list are named by their id where they have one
   * @param text what is wrong and what to do, a sentence
   */
  record Problem(String path, String text) {
    @Override
    public String toString() {
      return (path.isEmpty() ? "the file" : path) + ": " + text;
    }
  }

  private final List<Problem> all = new ArrayList<>();
  private final TreeSet<String> paths = new TreeSet<>();

  void add(String path, String text) {
    all.add(new Problem(path, text));
    paths.add(path);
  }

  /** Whether anything is wrong at the path or below it. */
  boolean at(String path) {
    String next = paths.ceiling(path);
    return next != null && next.startsWith(path);
  }

  List<Problem> all() {
    return List.copyOf(all);
  }
}
