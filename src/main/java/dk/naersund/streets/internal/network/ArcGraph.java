package dk.naersund.streets.internal.network;

/**
 * Streets as a search sees them: nodes and arcs. An arc is twice an edge's number, plus one when it
 * runs from the edge's adjacent to its base node.
 */
public interface ArcGraph {
  /** Where the arcs that begin at a node start in {@link #arc}; they end where the next begin. */
  int firstArc(int node);

  /** The arc with this index. */
  int arc(int index);

  /** The node where an arc ends. */
  int head(int arc);
}
