package dk.naersund.pages.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.accounts.Account;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.TestWords;
import dk.naersund.pages.internal.handmade.HandmadeTown;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.text.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/**
 * Two people and one form: whatever one of them alone has changed is in it, one answer at a time.
 */
class MergeTest {
  private static final long SEED = Long.getLong("naersund.seed", System.nanoTime());
  private static final Texts TEXTS = Texts.fromClasspath();
  private static final List<String> LINES = List.of("name", "note", "source");
  private static final List<String> BOXES = List.of("kinds", "municipalities");
  private static final List<String> WORDS = List.of("a", "b", "c");

  private final Random random = new Random(SEED);
  private final Spoken spoken = spoken();

  private static Spoken spoken() {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/kommune"));
    Frames frames =
        TestWords.frames(TEXTS, Clock.fixed(HandmadeTown.NOW, ZoneId.of("Europe/Copenhagen")));
    return new Spoken(
        exchange,
        frames,
        frames.words(HandmadeTown.world(TEXTS), exchange),
        new Account("anne", "Anne", Set.of()));
  }

  @Test
  void eachAnswerIsWhoeverChangedItsOwn() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
    int clashes = 0;
    for (int i = 0; i < 20_000; i++) {
      Form base = new Form(answers());
      Form theirs = new Form(changed(base.typed()));
      SmallForm mine = changed(base.typed());
      Merge merge = Merge.of(base, theirs, mine);

      for (String field : LINES) {
        String was = base.typed().get(field);
        String other = theirs.typed().get(field);
        String own = mine.get(field);
        boolean clash = !own.equals(was) && !other.equals(was) && !own.equals(other);
        assertThat(merge.merged().get(field)).isEqualTo(own.equals(was) ? other : own);
        assertThat(merge.clashes().containsKey(field)).isEqualTo(clash);
        clashes += clash ? 1 : 0;
      }
      for (String field : BOXES) {
        for (String word : WORDS) {
          boolean was = base.typed().all(field).contains(word);
          boolean other = theirs.typed().all(field).contains(word);
          boolean own = mine.all(field).contains(word);
          assertThat(merge.merged().all(field).contains(word)).isEqualTo(own == was ? other : own);
        }
      }
    }
    assertThat(clashes).isGreaterThan(1_000);
  }

  private SmallForm answers() {
    SmallForm form = SmallForm.empty(spoken);
    LINES.forEach(field -> form.with(field, word()));
    BOXES.forEach(field -> form.with(field, words()));
    return form;
  }

  private SmallForm changed(SmallForm before) {
    SmallForm form = before.copy();
    for (String field : LINES) {
      if (random.nextInt(3) == 0) {
        form.with(field, word());
      }
    }
    for (String field : BOXES) {
      if (random.nextInt(3) == 0) {
        form.with(field, words());
      }
    }
    return form;
  }

  private String word() {
    return random.nextInt(4) == 0 ? "" : WORDS.get(random.nextInt(WORDS.size()));
  }

  private List<String> words() {
    Set<String> words = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return List.copyOf(words);
  }

  /** Three lines and two lists of boxes. */
  private record Form(SmallForm typed) implements EntryForm {
    @Override
    public EntryForm with(SmallForm other) {
      return new Form(other);
    }

    @Override
    public List<RowView> rows() {
      Map<String, String> options = new LinkedHashMap<>();
      WORDS.forEach(word -> options.put(word, word));
      return List.of(
          typed.text("name", "site.name", null),
          typed.boxes("kinds", "resp.kinds", options),
          typed.area("note", "resp.note", null),
          typed.boxes("municipalities", "resp.municipalities", options),
          typed.text("source", "resp.source", null),
          typed.whyRow());
    }

    @Override
    public String heading() {
      return "";
    }

    @Override
    public String lead() {
      return "";
    }

    @Override
    public Edit put(long seen) {
      return removal(seen);
    }

    @Override
    public Edit removal(long seen) {
      return new Edit.Remove(EntityId.site("x"), seen);
    }

    @Override
    public String fieldOf(FieldProblem problem) {
      return "name";
    }

    @Override
    public String sentenceOf(FieldProblem problem) {
      return "";
    }
  }
}
