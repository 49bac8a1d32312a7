package dk.naersund.sundoe.draw;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tags of an OpenStreetMap object, in the order of their keys. Immutable. */
public final class Tags {
  /** No tags. */
  public static final Tags NONE = new Tags(new TreeMap<>());

  private final TreeMap<String, String> values;

  private Tags(TreeMap<String, String> values) {
    this.values = values;
  }

  /** Tags from keys and values by turns. */
  public static Tags of(String... keysAndValues) {
    TreeMap<String, String> values = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new Tags(values);
  }

  /** These and one more; a value there was before is replaced. */
  public Tags with(String key, String value) {
    TreeMap<String, String> more = new TreeMap<>(values);
    more.put(key, value);
    return new Tags(more);
  }

  /** These and all others; the others win. */
  public Tags with(Tags others) {
    TreeMap<String, String> more = new TreeMap<>(values);
    more.putAll(others.values);
    return new Tags(more);
  }

  /** These without one. */
  public Tags without(String key) {
    TreeMap<String, String> fewer = new TreeMap<>(values);
    fewer.remove(key);
    return new Tags(fewer);
  }

  /** The value of a key. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Whether the key has this value. */
  public boolean is(String key, String value) {
    return value.equals(values.get(key));
  }

  /** Whether the key has any value. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Keys and values. */
  public Map<String, String> asMap() {
    return Collections.unmodifiableMap(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tags tags && tags.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
