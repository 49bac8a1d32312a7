package dk.naersund.registry.internal;

import dk.naersund.registry.FieldChange;
import dk.naersund.registry.RegistryEntity;
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

  private final Map<String, String> values = new LinkedHashMap<>();

  private FieldDifferences() {}

  /** See {@link FieldChange#between}. */
  public static List<FieldChange> between(
      Optional<RegistryEntity> before, Optional<RegistryEntity> after) {
    Map<String, String> left = values(before);
    Map<String, String> right = values(after);
    Set<String> paths = new LinkedHashSet<>(left.keySet());
    paths.addAll(right.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(left.get(path), right.get(path)))
        .map(path -> new FieldChange(path, left.get(path), right.get(path)))
        .toList();
  }

  private static Map<String, String> values(Optional<RegistryEntity> entity) {
    FieldDifferences flat = new FieldDifferences();
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
      String name = name(json);
      for (int i = 0; i < json.size(); i++) {
        String member = name.isEmpty() ? Integer.toString(i) : json.path(i).path(name).asString();
        add(path + "[" + member + "]", json.path(i));
      }
    } else if (json.isArray()) {
      values.put(
          path, json.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
    } else {
      values.put(path, json.asString());
    }
  }

  /** The field that names the members of a list, each another; blank when there is none. */
  private static String name(JsonNode list) {
    for (String name : NAMES) {
      Set<String> seen = new HashSet<>();
      if (list.valueStream()
          .allMatch(m -> m.hasNonNull(name) && seen.add(m.path(name).asString()))) {
        return name;
      }
    }
    return "";
  }
}
