package dk.naersund.pages.internal.imports;

import dk.naersund.intake.Difference;
import dk.naersund.intake.Difference.Duplicate;
import dk.naersund.intake.Notice;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.pages.internal.kommune.EffectsView.Row;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Site;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what stands on it
 * @param number which page, from 1
 * @param pages how many there are
 * @param total how many things are in the whole list
 */
record Items(List<Item> items, int number, int pages, int total) {
  static final int ON_A_PAGE = 25;

  /**
   * One thing.
   *
   * @param href where it is edited; null where it is not
   * @param note a sentence about it; may be empty
   * @param rows its fields before and after
   */
  record Item(String title, @Nullable String href, String note, List<Row> rows) {}

  /**
   * The page that was asked for, or the nearest one there is.
   *
   * @param code of the notices to list
   */
  static Items of(Spoken spoken, Look look, Listed listed, String code, int number) {
    Difference difference = look.difference();
    return switch (listed) {
      case NEW -> page(number, difference.added(), one -> added(look, one));
      case CHANGED -> page(number, difference.changed(), one -> changed(spoken, one));
      case GONE -> page(number, difference.gone(), one -> gone(spoken, one));
      case DUPLICATES -> page(number, difference.duplicates(), one -> duplicate(spoken, look, one));
      case OTHERS -> page(number, look.others(), id -> entity(spoken, id));
      case NOT_YOURS -> page(number, look.notYours(), id -> entity(spoken, id));
      case NOTICES ->
          page(
              number,
              look.notices().stream().filter(one -> one.code().equals(code)).toList(),
              one -> notice(spoken, one));
    };
  }

  private static <T> Items page(int asked, List<T> all, Function<T, Item> item) {
    int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int number = Math.clamp(asked, 1, pages);
    int from = (number - 1) * ON_A_PAGE;
    return new Items(
        all.subList(from, Math.min(all.size(), from + ON_A_PAGE)).stream().map(item).toList(),
        number,
        pages,
        all.size());
  }

  private static Item added(Look look, Difference.Entry entry) {
    return new Item(entry.name(), null, look.addresses().getOrDefault(entry.site(), ""), List.of());
  }

  private static Item changed(Spoken spoken, Difference.Change change) {
    return new Item(
        change.name(),
        form(spoken, change.site()),
        "",
        change.fields().stream().map(field -> FieldWords.row(spoken, field)).toList());
  }

  private static Item gone(Spoken spoken, Difference.Entry entry) {
    return new Item(entry.name(), form(spoken, entry.site()), "", List.of());
  }

  private static Item duplicate(Spoken spoken, Look look, Duplicate duplicate) {
    String mine =
        look.difference().added().stream()
            .filter(entry -> entry.site().equals(duplicate.site()))
            .map(Difference.Entry::name)
            .findFirst()
            .orElse(duplicate.site());
    String reason =
        "imports.duplicate." + duplicate.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Item(
        mine,
        form(spoken, duplicate.other()),
        spoken.say(
            reason, name(spoken, duplicate.other()), spoken.words().metres(duplicate.metres())),
        List.of());
  }

  private static Item entity(Spoken spoken, EntityId id) {
    boolean site = id.kind() == EntityId.Kind.SITE;
    return new Item(
        site ? name(spoken, id.id()) : id.id(),
        null,
        spoken.say("imports.entity." + id.kind().name().toLowerCase(Locale.ROOT)),
        List.of());
  }

  private static Item notice(Spoken spoken, Notice notice) {
    return new Item(
        RunViews.place(spoken, notice), null, spoken.words().in(notice.text()), List.of());
  }

  private static String name(Spoken spoken, String site) {
    return spoken
        .words()
        .world()
        .registry()
        .findSite(site)
        .map(Site::name)
        .map(spoken.words()::in)
        .orElse(site);
  }

  private static String form(Spoken spoken, String site) {
    return spoken.href("/kommune/steder/" + site);
  }
}
