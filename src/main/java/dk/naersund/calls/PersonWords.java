package dk.naersund.calls;

import dk.naersund.calls.internal.PersonReader;
import dk.naersund.calls.internal.PersonVocabulary;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Understands what a caller says about themselves: "82 år, rollator, bor i Nordø, handicaptoilet".
 * The words are the region's own names for profiles, rides and municipalities, and those of the
 * message files ({@code calls.word.…}); endings and slips of the finger do not matter.
 */
public final class PersonWords {
  private final Texts texts;

  /** The words of the last world asked about: they change with the map only. */
  private final AtomicReference<Map.@Nullable Entry<World, PersonVocabulary>> last =
      new AtomicReference<>();

  public PersonWords(Texts texts) {
    this.texts = texts;
  }

  /** What the words say in this world; blank says nothing. */
  public Told read(String typed, World world) {
    Map.@Nullable Entry<World, PersonVocabulary> known = last.get();
    if (known == null || known.getKey() != world) {
      known = Map.entry(world, PersonVocabulary.of(texts, world));
      last.set(known);
    }
    return new PersonReader(known.getValue()).read(typed);
  }
}
