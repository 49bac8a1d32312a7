package dk.naersund.registry.internal;

import static dk.naersund.registry.internal.JsonValues.shown;

import dk.naersund.registry.FieldProblem.Code;
import dk.naersund.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One JSON list while it is read; no list at all counts as an empty one. Members that cannot be
 * read are left out, their problems noted under their id, or their index where they have none.
 */
record JsonList(JsonNode list, String path, Problems problems) {
  List<LocalText> localTexts() {
    List<LocalText> texts = new ArrayList<>();
    each(
        (value, at) -> {
          LocalText text = JsonValues.findLocalText(value);
          if (text == null) {
            problems.add(at, Code.LOCAL_TEXT_EXPECTED);
          } else {
            texts.add(text);
          }
        });
    return texts;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    each(
        (value, at) -> {
          if (JsonValues.isText(value)) {
            texts.add(value.asString());
          } else {
            problems.add(at, Code.TEXT_EXPECTED, shown(value));
          }
        });
    return texts;
  }

  <T> List<T> objects(Function<JsonFields, T> read) {
    List<T> made = new ArrayList<>();
    each(
        (value, at) -> {
          if (JsonFields.read(value, at, problems, read) instanceof Object one) {
            @SuppressWarnings("unchecked")
            T good = (T) one;
            made.add(good);
          }
        });
    return made;
  }

  /** Hands out each member and where it is. */
  private void each(BiConsumer<JsonNode, String> read) {
    if (list.isMissingNode()) {
      return;
    }
    if (!list.isArray()) {
      problems.add(path, Code.LIST_EXPECTED, shown(list));
      return;
    }
    int index = 0;
    for (JsonNode value : list) {
      String id = value.path("id").asString("");
      read.accept(value, path + "[" + (id.isBlank() ? Integer.toString(index) : id) + "]");
      index++;
    }
  }
}
