package dk.naersund.registry;

/**
 * What is wrong in one place of a registry.
 *
 * @param path where, as in {@code registry.json}: {@code sites[soehuset].phone.number}; the members
 *     of a list are named by their id where they have one; empty for the whole
 * @param text what is wrong and what to do, a sentence
 */
public record FieldProblem(String path, String text) {
  @Override
  public String toString() {
    return (path.isEmpty() ? "the file" : path) + ": " + text;
  }
}
