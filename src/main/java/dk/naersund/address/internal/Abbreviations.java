package dk.naersund.address.internal;

import dk.naersund.address.internal.Words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Danes shorten in names of streets, towns and stops, on signs and when typing. */
final class Abbreviations {
  private static final int MOST_FORMS = 8;

  private static final Map<String, List<String>> WHOLE =
      Map.ofEntries(
          Map.entry("gd", List.of("gade", "gård")),
          Map.entry("g", List.of("gade", "gammel")),
          Map.entry("v", List.of("vej", "vester", "ved")),
          Map.entry("vj", List.of("vej")),
          Map.entry("pl", List.of("plads", "pladsen")),
          Map.entry("al", List.of("alle")),
          Map.entry("blvd", List.of("boulevard", "boulevarden")),
          Map.entry("boul", List.of("boulevard", "boulevarden")),
          Map.entry("bd", List.of("boulevard")),
          Map.entry("str", List.of("stræde", "strædet")),
          Map.entry("strd", List.of("stræde", "strædet")),
          Map.entry("trv", List.of("torv", "torvet")),
          Map.entry("bk", List.of("bakke")),
          Map.entry("pk", List.of("park")),
          Map.entry("skt", List.of("sankt")),
          Map.entry("sct", List.of("sankt")),
          Map.entry("sankte", List.of("sankt")),
          Map.entry("st", List.of("sankt", "store", "station")),
          Map.entry("ndr", List.of("nordre", "nørre")),
          Map.entry("nr", List.of("nørre")),
          Map.entry("n", List.of("nørre", "nordre")),
          Map.entry("sdr", List.of("søndre", "sønder")),
          Map.entry("s", List.of("søndre", "sønder")),
          Map.entry("ø", List.of("øster", "østre")),
          Map.entry("vstr", List.of("vester", "vestre")),
          Map.entry("gl", List.of("gammel", "gamle", "gammelt")),
          Map.entry("ll", List.of("lille")),
          Map.entry("kgs", List.of("kongens")),
          Map.entry("kg", List.of("kong")),
          Map.entry("chr", List.of("christian", "christians")),
          Map.entry("fr", List.of("frederik", "frederiks")),
          Map.entry("frd", List.of("frederik", "frederiks")),
          Map.entry("frb", List.of("frederiksberg")),
          Map.entry("kbh", List.of("københavn")),
          Map.entry("kbhvn", List.of("københavn")),
          Map.entry("cph", List.of("københavn")),
          Map.entry("copenhagen", List.of("københavn")),
          Map.entry("dr", List.of("doktor", "dronning")),
          Map.entry("prof", List.of("professor")),
          Map.entry("adm", List.of("admiral")),
          Map.entry("kapt", List.of("kaptajn")),
          Map.entry("j", List.of("jens")),
          Map.entry("p", List.of("peder", "peter")));

  /** Endings of words written together, with or without a dot: {@code nørregd}. */
  private static final Map<String, String> ENDINGS =
      Map.of("gd", "gade", "vj", "vej", "blvd", "boulevard", "pl", "plads", "str", "stræde");

  /** Endings that need the dot: {@code Strandv.}, {@code Nørreg.}. */
  private static final Map<String, String> DOTTED_ENDINGS =
      Map.of("v", "vej", "g", "gade", "pl", "plads", "al", "allé");

  private Abbreviations() {}

  /** The ways to write these words in full and without spaces, what stands there first. */
  static List<String> squashed(List<Word> words) {
    List<String> forms = List.of("");
    for (Word word : words) {
      List<String> longer = new ArrayList<>();
      for (String meaning : meanings(word)) {
        for (String form : forms) {
          if (longer.size() < MOST_FORMS) {
            longer.add(form + meaning);
          }
        }
      }
      forms = longer;
    }
    return forms.getFirst().isEmpty() ? List.of() : forms;
  }

  private static Set<String> meanings(Word word) {
    Set<String> meanings = new LinkedHashSet<>();
    String text = word.text();
    meanings.add(text);
    meanings.addAll(WHOLE.getOrDefault(text, List.of()));
    addEndings(meanings, text, ENDINGS, 3);
    if (word.dotted()) {
      addEndings(meanings, text, DOTTED_ENDINGS, 2);
    }
    return meanings;
  }

  private static void addEndings(
      Set<String> meanings, String text, Map<String, String> endings, int leastBefore) {
    for (var ending : endings.entrySet()) {
      int before = text.length() - ending.getKey().length();
      if (before >= leastBefore && text.endsWith(ending.getKey())) {
        meanings.add(text.substring(0, before) + ending.getValue());
      }
    }
  }
}
