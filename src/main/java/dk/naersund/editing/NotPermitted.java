package dk.naersund.editing;

import dk.naersund.platform.Expected;
import dk.naersund.registry.EntityId;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The account may not do this; nothing was done. See {@link Permissions}. */
public final class NotPermitted extends RuntimeException implements Expected {
  @Serial private static final long serialVersionUID = 1L;

  private final transient @Nullable EntityId entity;

  /**
   * @param entity what they may not touch; null when it is not about one entity
   */
  public NotPermitted(@Nullable EntityId entity) {
    super("not permitted" + (entity == null ? "" : ": " + entity));
    this.entity = entity;
  }

  /** What they may not touch; null when it is not about one entity. */
  public @Nullable EntityId entity() {
    return entity;
  }
}
