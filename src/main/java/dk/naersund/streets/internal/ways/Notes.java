package dk.naersund.streets.internal.ways;

import dk.naersund.streets.internal.costs.Outcome;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.costs.Question;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.network.TagSet;
import dk.naersund.streets.internal.profiles.StepsRule;
import dk.naersund.streets.internal.profiles.Travel;
import dk.naersund.streets.internal.ways.Pieces.Piece;
import dk.naersund.text.LocalText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one should know about a stretch: its ground, its steps and kerbs, and what is in doubt. */
final class Notes {
  private static final double WORTH_SAYING_METRES = 5;
  private static final int OFTEN = 3;

  private final StreetMap map;
  private final Words words;
  private final ProfileCosts profile;

  Notes(StreetMap map, Words words, ProfileCosts profile) {
    this.map = map;
    this.words = words;
    this.profile = profile;
  }

  /**
   * The note for a stretch; null when there is nothing to say.
   *
   * @param common what is in doubt in many places and has been said once
   */
  @Nullable LocalText of(Stretch stretch, @Nullable Stretch before, Set<Question> common) {
    LocalText note = null;
    if (profile.rules().travel() != Travel.CAR) {
      note = join(note, ground(stretch, before));
      note = join(note, structure(stretch));
      note = join(note, pushing(stretch));
    }
    return join(note, doubt(stretch, common));
  }

  /** Both notes, or the one there is. */
  @Nullable LocalText join(@Nullable LocalText first, @Nullable LocalText second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return words.both(first, second);
  }

  private @Nullable LocalText ground(Stretch stretch, @Nullable Stretch before) {
    String now = surface(stretch);
    String then = before == null ? "" : surface(before);
    return now.isEmpty() || now.equals(then) ? null : words.say("surface." + now);
  }

  /** The surface on most of a stretch, if it is one that people notice. */
  private static String surface(Stretch stretch) {
    double noticed = 0;
    String surface = "";
    for (Piece piece : stretch.pieces()) {
      String key =
          switch (piece.tags().value("surface")) {
            case "cobblestone", "unhewn_cobblestone", "cobblestone:flattened" -> "cobbles";
            case "sett" -> "sett";
            case "gravel", "fine_gravel", "pebblestone", "compacted" -> "gravel";
            case "grass" -> "grass";
            case "dirt", "earth", "ground", "mud", "unpaved" -> "earth";
            case "sand" -> "sand";
            case "wood" -> "wood";
            default -> "";
          };
      if (!key.isEmpty()) {
        noticed += piece.metres();
        surface = key;
      }
    }
    return noticed > stretch.metres() / 2 ? surface : "";
  }

  private @Nullable LocalText structure(Stretch stretch) {
    boolean bridge = false;
    boolean tunnel = false;
    for (Piece piece : stretch.pieces()) {
      boolean noticed = piece.metres() >= WORTH_SAYING_METRES;
      bridge |= noticed && piece.tags().has("bridge") && !piece.tags().is("bridge", "no");
      tunnel |= noticed && piece.tags().is("tunnel", "yes", "passage", "building_passage");
    }
    LocalText note = bridge ? words.say("note.bridge") : null;
    return join(note, tunnel ? words.say("note.tunnel") : null);
  }

  private @Nullable LocalText pushing(Stretch stretch) {
    double metres =
        stretch.pieces().stream()
            .filter(piece -> profile.pushes(piece.edge(), piece.reverse()))
            .mapToDouble(Piece::metres)
            .sum();
    return metres < WORTH_SAYING_METRES ? null : words.say("note.push", Words.spoken(metres));
  }

  /**
   * What is in doubt on most of a way or on many of its stretches: it is said once, and not at
   * every step.
   *
   * @return each with the sentence that says it, what hinders most first
   */
  Map<Question, LocalText> common(List<Stretch> stretches) {
    double whole = stretches.stream().mapToDouble(Stretch::metres).sum();
    Map<Question, Integer> times = new EnumMap<>(Question.class);
    Map<Question, Double> metres = new EnumMap<>(Question.class);
    for (Stretch stretch : stretches) {
      doubts(stretch.pieces())
          .forEach(
              (question, some) -> {
                times.merge(question, 1, Integer::sum);
                metres.merge(question, some, Double::sum);
              });
    }
    Map<Question, LocalText> common = new EnumMap<>(Question.class);
    metres.forEach(
        (question, all) -> {
          LocalText doubt = words.say("doubt." + question.code());
          boolean often = times.getOrDefault(question, 0) >= OFTEN;
          if (question.spot()) {
            return;
          }
          if (all > whole / 2) {
            common.put(question, words.say("doubt.mostly", doubt));
          } else if (often) {
            common.put(question, words.say("doubt.often", Words.spoken(all), doubt));
          }
        });
    return common;
  }

  private Map<Question, Double> doubts(List<Piece> pieces) {
    Map<Question, Double> metres = new EnumMap<>(Question.class);
    for (Piece piece : pieces) {
      if (piece.unknownMetres() > 0) {
        profile
            .verdict(piece.edge(), piece.reverse())
            .first(Outcome.UNKNOWN)
            .ifPresent(what -> metres.merge(what, piece.unknownMetres(), Double::sum));
      }
    }
    return metres;
  }

  private @Nullable LocalText doubt(Stretch stretch, Set<Question> common) {
    LocalText note = null;
    for (Map.Entry<Question, Double> one : doubts(stretch.pieces()).entrySet()) {
      if (common.contains(one.getKey())) {
        continue;
      }
      String key = "doubt." + one.getKey().code();
      note =
          join(
              note,
              one.getKey().spot()
                  ? words.say(key)
                  : words.say("doubt.metres", Words.spoken(one.getValue()), words.say(key)));
    }
    return note;
  }

  /** What to do at steps. */
  LocalText steps(Stretch stretch) {
    TagSet tags = stretch.pieces().getFirst().tags();
    boolean reverse = stretch.pieces().getFirst().reverse();
    for (Piece piece : stretch.pieces()) {
      if (piece.tags().is("highway", "steps")) {
        tags = piece.tags();
        reverse = piece.reverse();
      }
    }
    StepsRule rule = profile.rules().limits().steps();
    if (rule != StepsRule.ANY && rule != StepsRule.HANDRAIL) {
      return words.say("steps.ramp");
    }
    String way = "";
    if (tags.value("incline").startsWith("up")) {
      way = reverse ? ".down" : ".up";
    } else if (tags.value("incline").startsWith("down")) {
      way = reverse ? ".up" : ".down";
    }
    LocalText text =
        tags.value("step_count").matches("\\d{1,3}")
            ? words.say("steps.counted" + way, tags.value("step_count"))
            : words.say("steps" + way);
    boolean handrail =
        tags.tags().entrySet().stream()
            .anyMatch(
                tag ->
                    tag.getKey().startsWith("handrail")
                        && !tag.getValue().equals("no")
                        && !tag.getValue().equals("unknown"));
    return handrail ? words.both(text, words.say("steps.handrail")) : text;
  }

  /** What to do at a crossing. */
  LocalText crossing(Stretch stretch) {
    TagSet tags = stretch.pieces().getFirst().tags();
    boolean signals = false;
    boolean zebra = false;
    for (Piece piece : stretch.pieces()) {
      tags = piece.tags().isCrossing() ? piece.tags() : tags;
      signals |= piece.tags().is("crossing", "traffic_signals");
      zebra |= piece.tags().is("crossing", "zebra", "marked", "uncontrolled");
    }
    String how = signals ? ".signals" : zebra ? ".zebra" : "";
    Optional<String> street = crossed(stretch);
    LocalText text =
        street.isPresent()
            ? words.say("crossing.street" + how, street.get())
            : words.say("crossing" + how);
    String kerb = tags.has("kerb") ? tags.value("kerb") : tags.value(TagSet.CROSSING_KERB);
    return switch (kerb) {
      case "lowered", "flush", "no" -> words.both(text, words.say("kerb.low"));
      case "raised" -> words.both(text, words.say("kerb.high"));
      default -> text;
    };
  }

  /** The name of the street that a crossing leads over. */
  private Optional<String> crossed(Stretch stretch) {
    for (Piece piece : stretch.pieces()) {
      for (int node : new int[] {map.from(piece.edge()), map.to(piece.edge())}) {
        for (int i = map.firstArc(node); i < map.firstArc(node + 1); i++) {
          int edge = map.arc(i) >> 1;
          String name = map.name(edge);
          if (name != null && map.tags(edge).isCarriageway()) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }
}
