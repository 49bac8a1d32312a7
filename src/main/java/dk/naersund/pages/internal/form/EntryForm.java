package dk.naersund.pages.internal.form;

import dk.naersund.registry.Edit;
import dk.naersund.registry.FieldProblem;
import java.util.List;

/** The questions about one entry, and what stands in them. */
public interface EntryForm {
  /** What stands in the fields. */
  SmallForm typed();

  /** The same questions with something else in them. */
  EntryForm with(SmallForm typed);

  String heading();

  String lead();

  /** The questions, the reason last. */
  List<RowView> rows();

  /** The edit that was typed; what is wrong is noted, and then it is of no use. */
  Edit put(long seen);

  /** The edit that takes the entry away. */
  Edit removal(long seen);

  /** The field that a problem belongs to. */
  String fieldOf(FieldProblem problem);

  /** What is wrong, in words. */
  String sentenceOf(FieldProblem problem);
}
