package dk.naersund.registry;

import dk.naersund.text.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of service in the catalogue.
 *
 * @param id Danish word in ASCII: {@code sygeplejeklinik}
 * @param name what people call it
 * @param description one or two plain sentences; null when the name says it all
 * @param sector who usually runs it
 * @param words other words that people use for it or for what they need there, in any language
 * @param instead what to do when no place offers it: whom to call; null when there is nothing to
 *     say
 */
public record ServiceKind(
    String id,
    LocalText name,
    @Nullable LocalText description,
    Sector sector,
    List<String> words,
    @Nullable LocalText instead)
    implements RegistryEntity {
  /** The three columns of the health strategy's catalogue. */
  public enum Sector {
    MUNICIPAL,
    PRACTICE,
    OTHER
  }

  public ServiceKind {
    words = List.copyOf(words);
  }
}
