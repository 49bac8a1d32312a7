package dk.naersund.pages.internal.kommune;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.AccessFeature.Group;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers about access on the form of a place.
 *
 * @param places the house, then its doors
 * @param seen source, day and person, for all answers that are changed
 */
record AccessParts(List<Part> places, List<FieldView> seen) {
  /**
   * One of them.
   *
   * @param id what the names of its fields begin with
   * @param known how much is known, in words
   * @param open whether it lies open: something in it is wrong or not published yet
   * @param again the box that says that all of it was looked at again
   */
  record Part(
      String id,
      String name,
      String known,
      boolean open,
      List<GroupView> groups,
      String again,
      boolean isAgain) {}

  /** A group of God Adgang and what it asks. */
  record GroupView(String name, List<Line> lines) {}

  /**
   * One answer.
   *
   * @param choices yes, no and unknown; empty for a measure
   * @param seen when and by whom; null when nothing is known
   */
  record Line(FieldView field, List<Choice> choices, @Nullable String seen) {}

  /** An answer that can be chosen. */
  record Choice(String value, String label, boolean chosen) {}

  static AccessParts of(Spoken spoken, Site site, SiteFields fields, Map<String, String> problems) {
    FieldView.Maker field =
        (id, label, hint) -> FieldView.of(spoken, id, label, fields, hint, problems);
    return new AccessParts(
        AccessPlace.of(site, spoken.words().today()).stream()
            .map(place -> part(spoken, place, fields, problems))
            .toList(),
        List.of(
            field.of(AccessPlace.SOURCE, "access.source", "access.source.hint"),
            field.of(AccessPlace.DATE, "access.date", "access.date.hint"),
            field.of(AccessPlace.WHO, "access.who", "access.who.hint")));
  }

  private static Part part(
      Spoken spoken, AccessPlace place, SiteFields fields, Map<String, String> problems) {
    List<GroupView> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      List<Line> lines =
          place.features().stream()
              .filter(feature -> feature.group() == group)
              .map(feature -> line(spoken, place, feature, fields, problems))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new GroupView(spoken.get("access.group." + lower(group)), lines));
      }
    }
    boolean isAgain = fields.get(place.again()).equals(AccessPlace.AGAIN);
    boolean open =
        isAgain
            || place.features().stream()
                .map(place::field)
                .anyMatch(id -> fields.changed(id) || problems.containsKey(id));
    return new Part(
        place.key(),
        name(spoken, place),
        spoken.get("access.known", place.known(), place.features().size()),
        open,
        groups,
        place.again(),
        isAgain);
  }

  /** "Huset", "Dør: hoveddøren". */
  static String name(Spoken spoken, AccessPlace place) {
    return place.door() == null
        ? spoken.get("access.house")
        : spoken.get("access.door", spoken.words().in(place.door().name()));
  }

  private static Line line(
      Spoken spoken,
      AccessPlace place,
      AccessFeature feature,
      SiteFields fields,
      Map<String, String> problems) {
    String id = place.field(feature);
    String label = spoken.words().get("feature." + feature.id());
    String typed = fields.get(id);
    FieldView field =
        new FieldView(
            id,
            feature.isMeasured() ? spoken.get("access.centimetres", label) : label,
            "text",
            "off",
            typed,
            fields.was().getOrDefault(id, ""),
            null,
            problems.get(id));
    return new Line(
        field,
        feature.isMeasured() ? List.of() : choices(spoken, typed),
        seen(spoken, place.fact(feature)));
  }

  private static List<Choice> choices(Spoken spoken, String chosen) {
    List<Choice> choices = new ArrayList<>();
    for (Answer answer : List.of(Answer.UNKNOWN, Answer.YES, Answer.NO)) {
      String value = lower(answer);
      choices.add(new Choice(value, spoken.words().get("answer." + value), chosen.equals(value)));
    }
    return choices;
  }

  /** When it was seen, and who says so; null when nothing is known. */
  static @Nullable String seen(Spoken spoken, AccessFact fact) {
    if (fact.answer() == Answer.UNKNOWN || fact.date() == null) {
      return null;
    }
    String seen = spoken.words().get("seen", spoken.words().fullDate(fact.date()));
    return fact.who() == null
        ? seen + ", " + fact.source()
        : seen + ", " + fact.source() + " (" + fact.who() + ")";
  }

  /** As it stands in names of texts and values of fields. */
  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
