package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All questions of a file.
 *
 * @param questions in the order in which they are asked
 * @param born how the age is asked for more closely; null where nobody asks for it
 * @param forAnother by question, the options of those who answer for somebody else
 */
record Asked(
    List<Question> questions, @Nullable Question born, Map<String, Set<String>> forAnother) {
  Asked {
    questions = List.copyOf(questions);
    forAnother = Map.copyOf(forAnother);
  }

  boolean aboutAnother(Answers answers) {
    return forAnother.entrySet().stream()
        .anyMatch(
            entry -> answers.find(entry.getKey()).filter(entry.getValue()::contains).isPresent());
  }
}
