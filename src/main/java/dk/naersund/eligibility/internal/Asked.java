package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All questions of a file.
 *
 * @param questions in the order in which they are asked
 * @param born how the age is asked for more closely; null where nobody asks for it
 */
record Asked(List<Question> questions, @Nullable Question born) {
  Asked {
    questions = List.copyOf(questions);
  }

  boolean aboutAnother(Answers answers) {
    return questions.stream()
        .anyMatch(
            question ->
                question.options().stream()
                    .filter(Question.Option::forAnother)
                    .anyMatch(
                        option ->
                            answers.find(question.id()).filter(option.id()::equals).isPresent()));
  }
}
