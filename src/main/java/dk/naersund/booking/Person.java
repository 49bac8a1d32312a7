package dk.naersund.booking;

import dk.naersund.registry.AccessFeature;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a provider needs to know of somebody who comes; never a number of the civil register.
 *
 * @param name as they are called up, 2 to 80 characters
 * @param phone in international form without spaces, {@code +4512345678}; null for none
 * @param needs ids of {@link VisitNeed}s, and of {@link AccessFeature}s that they need there, at
 *     most ten
 */
public record Person(String name, @Nullable String phone, List<String> needs) {
  /** The longest name. */
  public static final int LONGEST = 80;

  private static final Pattern CIVIL_NUMBER = Pattern.compile("\\d{6}\\s*-?\\s*\\d{4}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’()/-]{2,80}");
  private static final Pattern PHONE = Pattern.compile("\\+\\d{8,15}");

  /** What can be wrong; the field's name in small letters is before the first underscore. */
  public enum Problem {
    NAME_MISSING,
    NAME_UNREADABLE,
    NAME_CIVIL_NUMBER,
    PHONE_UNREADABLE,
    PHONE_CIVIL_NUMBER,
    NEEDS_UNKNOWN
  }

  /** Something that somebody typed cannot be kept. */
  public static final class NotRight extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    NotRight(Problem problem) {
      super(problem.name());
      this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
      return problem;
    }
  }

  public Person {
    needs = List.copyOf(needs);
    if (!NAME.matcher(name).matches()) {
      throw new NotRight(name.length() < 2 ? Problem.NAME_MISSING : Problem.NAME_UNREADABLE);
    }
    if (CIVIL_NUMBER.matcher(name).find()) {
      throw new NotRight(Problem.NAME_CIVIL_NUMBER);
    }
    if (phone != null && !PHONE.matcher(phone).matches()) {
      throw new NotRight(Problem.PHONE_UNREADABLE);
    }
    if (needs.size() > 10 || !needs.stream().allMatch(Person::isNeed)) {
      throw new NotRight(Problem.NEEDS_UNKNOWN);
    }
  }

  /**
   * Of what people type: spaces are put right, a number of eight digits is Danish.
   *
   * @throws NotRight that says what is wrong
   */
  public static Person typed(String name, @Nullable String phone, List<String> needs) {
    String number = phone == null ? "" : phone.replaceAll("[\\s().-]", "");
    if (number.startsWith("00")) {
      number = "+" + number.substring(2);
    } else if (number.matches("[2-9]\\d{7}")) {
      number = "+45" + number;
    }
    if (number.matches("\\d{10}")) {
      throw new NotRight(Problem.PHONE_CIVIL_NUMBER);
    }
    return new Person(
        name.strip().replaceAll("\\s+", " "), number.isEmpty() ? null : number, needs);
  }

  /** Whether it is the id of something a person may need there. */
  public static boolean isNeed(String id) {
    return VisitNeed.find(id).isPresent() || AccessFeature.find(id).isPresent();
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
