package dk.naersund.registry.internal;

import dk.naersund.registry.FieldChange;
import dk.naersund.registry.RegistryEntity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What differs between two versions of an entity, field by field of the file's format. */
public final class FieldDifferences {
  private static final List<String> NAMES = List.of("id", "feature", "service");

  private final Map<String, Naming> namings;
  private final Map<String, String> values = new LinkedHashMap<>();

  /** What names the members of a list; each takes what the one before cannot tell apart. */
  private enum Naming {
    NAME,
    NAME_AND_DAY,
    NUMBER
  }

  /**
   * @param namings of the lists by their paths; both versions need the same
   */
  private FieldDifferences(Map<String, Naming> namings) {
    this.namings = namings;
  }

  /** See {@link FieldChange#between}. */
  public static List<FieldChange> between(
      Optional<RegistryEntity> before, Optional<RegistryEntity> after) {
    Map<String, Naming> namings = new HashMap<>();
    for (Optional<RegistryEntity> each : List.of(before, after)) {
      var unused = values(each, namings);
    }
    Map<String, String> left = values(before, namings);
    Map<String, String> right = values(after, namings);
    Set<String> paths = new LinkedHashSet<>(left.keySet());
    paths.addAll(right.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(left.get(path), right.get(path)))
        .map(path -> new FieldChange(path, left.get(path), right.get(path)))
        .toList();
  }

  private static Map<String, String> values(
      Optional<RegistryEntity> entity, Map<String, Naming> namings) {
    FieldDifferences flat = new FieldDifferences(namings);
    entity.map(EntityJson::write).ifPresent(json -> flat.add("", json));
    return flat.values;
  }

  private void add(String path, JsonNode json) {
    if (json.isObject()) {
      json.properties()
          .forEach(
              field ->
                  add(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue()));
    } else if (json.isArray() && json.path(0).isObject()) {
      Naming naming =
          namings.merge(path, naming(json), (one, other) -> one.compareTo(other) > 0 ? one : other);
      for (int i = 0; i < json.size(); i++) {
        String member = naming == Naming.NUMBER ? Integer.toString(i) : name(json.path(i), naming);
        add(path + "[" + member + "]", json.path(i));
      }
    } else if (json.isArray()) {
      values.put(
          path, json.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
    } else {
      values.put(path, json.asString());
    }
  }

  private static Naming naming(JsonNode list) {
    for (Naming naming : List.of(Naming.NAME, Naming.NAME_AND_DAY)) {
      Set<String> seen = new HashSet<>();
      if (list.valueStream()
          .map(member -> name(member, naming))
          .allMatch(name -> !name.isEmpty() && seen.add(name))) {
        return naming;
      }
    }
    return Naming.NUMBER;
  }

  /** {@code sygepleje}, or {@code sygepleje 2026-12-10}; empty when it has no name. */
  private static String name(JsonNode member, Naming naming) {
    String name =
        NAMES.stream()
            .filter(member::hasNonNull)
            .map(field -> member.path(field).asString())
            .findFirst()
            .orElse("");
    boolean dated = naming == Naming.NAME_AND_DAY && !name.isEmpty() && member.hasNonNull("from");
    return dated ? name + " " + member.path("from").asString() : name;
  }
}
