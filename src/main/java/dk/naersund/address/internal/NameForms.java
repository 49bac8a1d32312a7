package dk.naersund.address.internal;

import dk.naersund.address.internal.Words.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The forms under which an entry's names are found. */
record NameForms(Set<String> whole, Set<String> tails, Set<String> sounds) {
  private static final int SHORTEST_TAIL = 3;

  static NameForms of(Entry entry) {
    NameForms forms =
        new NameForms(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    forms.add(entry.name());
    entry.otherNames().forEach(forms::add);
    forms.tails.removeAll(forms.whole);
    return forms;
  }

  private void add(String name) {
    List<Word> words = Words.of(name);
    for (String form : Abbreviations.squashed(words)) {
      String folded = Fold.folded(form);
      if (!folded.isEmpty()) {
        whole.add(folded);
        sounds.add(Fold.sound(folded));
      }
    }
    for (int from = 1; from < words.size(); from++) {
      for (String form : Abbreviations.squashed(words.subList(from, words.size()))) {
        String folded = Fold.folded(form);
        if (folded.length() >= SHORTEST_TAIL) {
          tails.add(folded);
        }
      }
    }
  }

  /** Forms of the names of towns and areas: whole, and each up to one of its words. */
  static Set<String> ofTowns(Entry entry) {
    Set<String> towns = new LinkedHashSet<>();
    addTown(towns, entry.town());
    entry.areas().forEach(area -> addTown(towns, area));
    return towns;
  }

  private static void addTown(Set<String> towns, String town) {
    List<Word> words = Words.of(town);
    for (int to = words.size(); to > 0; to--) {
      for (String form : Abbreviations.squashed(words.subList(0, to))) {
        towns.add(Fold.folded(form));
      }
    }
  }
}
