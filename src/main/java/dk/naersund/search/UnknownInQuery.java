package dk.naersund.search;

import java.io.Serial;
import java.util.List;

/** A query names something that the region does not have. */
public final class UnknownInQuery extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private final String field;
  private final transient List<String> known;

  /**
   * @param field the query's field: {@code service}, {@code profile}, {@code site}
   * @param known what it may be; empty when there are too many to list
   */
  public UnknownInQuery(String field, List<String> known) {
    super("unknown " + field);
    this.field = field;
    this.known = List.copyOf(known);
  }

  /** The query's field. */
  public String field() {
    return field;
  }

  /** What it may be; empty when there are too many to list. */
  public List<String> known() {
    return known;
  }
}
