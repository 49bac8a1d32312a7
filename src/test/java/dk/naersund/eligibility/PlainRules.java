package dk.naersund.eligibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The oracle: a file of rules on one day, read anew as plain lists and maps and looked at row by
 * row, with no idea shared with the program. An age is a day of birth here.
 */
final class PlainRules {
  static final String UNKNOWN = "unknown";

  final List<String> questions = new ArrayList<>();
  final List<List<String>> values = new ArrayList<>();
  private final List<List<Map<String, Object>>> tables = new ArrayList<>();
  private final List<String> tableIds = new ArrayList<>();
  final LocalDate day;

  /**
   * By table, row and question, whether each value will do; what depends on no question is null.
   */
  private final List<List<boolean[][]>> will = new ArrayList<>();

  private final List<List<List<Needed>>> said = new ArrayList<>();
  private final List<List<String>> thens = new ArrayList<>();

  /** What another table must have said; or, where there is no table, whether the day fits. */
  private record Needed(int table, List<String> words, boolean today) {}

  PlainRules(Path file, LocalDate day) {
    this.day = day;
    Map<String, Object> content = read(file);
    for (Map<String, Object> table : maps(content.get("tables"))) {
      tableIds.add(String.valueOf(table.get("id")));
      tables.add(maps(table.get("rows")));
    }
    for (Map<String, Object> question : maps(content.get("questions"))) {
      questions.add(String.valueOf(question.get("id")));
      values.add(valuesOf(question));
    }
    for (List<Map<String, Object>> rows : tables) {
      will.add(rows.stream().map(row -> will(when(row))).toList());
      said.add(rows.stream().map(row -> said(when(row))).toList());
      thens.add(rows.stream().map(row -> String.valueOf(row.get("then"))).toList());
    }
  }

  static Map<String, Object> read(Path file) {
    try {
      return map(new YAMLMapper().readValue(Files.readString(file), Map.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every day on which something begins or ends, the day before, and both ends. */
  static List<LocalDate> interestingDays(Path file) {
    Map<String, Object> content = read(file);
    Set<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.parse(String.valueOf(content.get("from"))));
    days.add(LocalDate.parse(String.valueOf(content.get("to"))));
    for (Map<String, Object> table : maps(content.get("tables"))) {
      for (Map<String, Object> row : maps(table.get("rows"))) {
        Object span = when(row).get("day");
        if (span != null) {
          String[] ends = String.valueOf(span).split("\\.\\.", -1);
          if (!ends[0].isEmpty()) {
            days.add(LocalDate.parse(ends[0]).minusDays(1));
            days.add(LocalDate.parse(ends[0]));
          }
          if (!ends[1].isEmpty()) {
            days.add(LocalDate.parse(ends[1]));
            days.add(LocalDate.parse(ends[1]).plusDays(1));
          }
        }
      }
    }
    return List.copyOf(days);
  }

  /** What the rows of a table that hold say, when each question has the value of this number. */
  List<String> rowsThatHold(String table, int[] answers) {
    int index = tableIds.indexOf(table);
    String[] words = words(answers);
    List<String> found = new ArrayList<>();
    for (int row = 0; row < tables.get(index).size(); row++) {
      if (holds(index, row, answers, words)) {
        found.add(then(index, row));
      }
    }
    return found;
  }

  /** Whether some row that can hold on this day looks at the question, in this table. */
  boolean looksAt(int table, int question) {
    return rowsOfToday(table).anyMatch(row -> will.get(table).get(row)[question] != null);
  }

  /** Whether some row that can hold on this day looks at what another table said. */
  boolean looksAtTable(int table, int other) {
    return rowsOfToday(table)
        .anyMatch(row -> said.get(table).get(row).stream().anyMatch(it -> it.table == other));
  }

  /** Whether no row that can hold on this day tells two values of a question apart. */
  boolean areAlike(int question, int one, int other) {
    for (int table = 0; table < tables.size(); table++) {
      List<boolean[][]> rows = will.get(table);
      if (matters(table)
          && rowsOfToday(table)
              .anyMatch(
                  row ->
                      rows.get(row)[question] != null
                          && rows.get(row)[question][one] != rows.get(row)[question][other])) {
        return false;
      }
    }
    return true;
  }

  /** Rows that can hold on this day: none below one that holds for everybody. */
  private IntStream rowsOfToday(int table) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < will.get(table).size(); row++) {
      List<Needed> needed = said.get(table).get(row);
      if (needed.stream().allMatch(it -> it.table >= 0 || it.today)) {
        rows.add(row);
        boolean always = needed.stream().allMatch(it -> it.table < 0);
        for (boolean[] allowed : will.get(table).get(row)) {
          always &= allowed == null;
        }
        if (always) {
          break;
        }
      }
    }
    return rows.stream().mapToInt(Integer::intValue);
  }

  /** Whether the outcome can depend on what the table says on this day. */
  private boolean matters(int table) {
    return table == tables.size() - 1
        || IntStream.range(table + 1, tables.size())
            .anyMatch(later -> matters(later) && looksAtTable(later, table));
  }

  List<String> tableIds() {
    return List.copyOf(tableIds);
  }

  /** What the rows of a table that hold say, in their order, after what the others said. */
  List<String> holding(int table, int[] answers, String[] words) {
    return IntStream.range(0, will.get(table).size())
        .filter(row -> holds(table, row, answers, words))
        .mapToObj(row -> then(table, row))
        .toList();
  }

  /** The words that a table can say. */
  List<String> words(int table) {
    return thens.get(table).stream().distinct().toList();
  }

  /** The outcome, by going through the last table from the top; "nothing" for a gap. */
  String outcome(int[] answers) {
    return words(answers)[tables.size() - 1];
  }

  /** What each table says. */
  private String[] words(int[] answers) {
    String[] words = new String[tables.size()];
    for (int table = 0; table < words.length; table++) {
      words[table] = "nothing";
      for (int row = 0; row < will.get(table).size(); row++) {
        if (holds(table, row, answers, words)) {
          words[table] = then(table, row);
          break;
        }
      }
    }
    return words;
  }

  private String then(int table, int row) {
    return thens.get(table).get(row);
  }

  private boolean holds(int table, int row, int[] answers, String[] words) {
    boolean[][] allowed = will.get(table).get(row);
    for (int question = 0; question < answers.length; question++) {
      if (allowed[question] != null && !allowed[question][answers[question]]) {
        return false;
      }
    }
    for (Needed needed : said.get(table).get(row)) {
      if (needed.table < 0 ? !needed.today : !needed.words.contains(words[needed.table])) {
        return false;
      }
    }
    return true;
  }

  private boolean[][] will(Map<String, Object> when) {
    boolean[][] allowed = new boolean[questions.size()][];
    for (int question = 0; question < questions.size(); question++) {
      Object wanted = when.get(questions.get(question));
      if (wanted != null) {
        allowed[question] = new boolean[values.get(question).size()];
        for (int value = 0; value < allowed[question].length; value++) {
          String given = values.get(question).get(value);
          allowed[question][value] = texts(wanted).stream().anyMatch(one -> fits(one, given));
        }
      }
    }
    return allowed;
  }

  private List<Needed> said(Map<String, Object> when) {
    List<Needed> all = new ArrayList<>();
    when.forEach(
        (name, wanted) -> {
          if (tableIds.contains(name)) {
            all.add(new Needed(tableIds.indexOf(name), texts(wanted), true));
          } else if (name.equals("day")) {
            all.add(new Needed(-1, List.of(), dayFits(String.valueOf(wanted))));
          }
        });
    return all;
  }

  private boolean dayFits(String span) {
    String[] ends = span.split("\\.\\.", -1);
    String today = day.toString();
    return (ends[0].isEmpty() || ends[0].compareTo(today) <= 0)
        && (ends[1].isEmpty() || ends[1].compareTo(today) >= 0);
  }

  private boolean fits(String wanted, String given) {
    if (wanted.equals(given)) {
      return true;
    }
    if (given.equals(UNKNOWN) || !given.matches("\\d{4}-.*")) {
      return false;
    }
    String[] parts = wanted.split(" on ");
    LocalDate on = parts.length == 2 ? LocalDate.parse(parts[1]) : day;
    int age = Period.between(LocalDate.parse(given), on).getYears();
    if (parts[0].endsWith("+")) {
      return age >= Integer.parseInt(parts[0].replace("+", ""));
    }
    if (parts[0].contains("-")) {
      String[] ends = parts[0].split("-");
      return (ends[0].isEmpty() || age >= Integer.parseInt(ends[0]))
          && age <= Integer.parseInt(ends[1]);
    }
    return parts[0].matches("\\d+") && age == Integer.parseInt(parts[0]);
  }

  /** One day of birth for each way in which the conditions see somebody, then "unknown". */
  private List<String> valuesOf(Map<String, Object> question) {
    List<String> found = new ArrayList<>();
    if (String.valueOf(question.get("kind")).equals("age")) {
      Map<List<Boolean>, String> seen = new LinkedHashMap<>();
      String id = String.valueOf(question.get("id"));
      for (LocalDate on : daysOfAges(id)) {
        for (int age = 0; age < 100; age++) {
          // Whoever has a birthday on the day, and whoever has it the day after.
          for (LocalDate born : List.of(on.minusYears(age), on.minusYears(age).plusDays(1))) {
            if (!born.isAfter(day)) {
              seen.putIfAbsent(sight(id, born.toString()), born.toString());
            }
          }
        }
      }
      found.addAll(seen.values());
    } else if (question.get("options") != null) {
      maps(question.get("options")).forEach(one -> found.add(String.valueOf(one.get("id"))));
    } else {
      found.addAll(List.of("yes", "no"));
    }
    found.add(UNKNOWN);
    return found;
  }

  /** The day itself, and the days on which some condition wants an age. */
  private Set<LocalDate> daysOfAges(String question) {
    Set<LocalDate> days = new TreeSet<>(List.of(day));
    for (List<Map<String, Object>> rows : tables) {
      for (Map<String, Object> row : rows) {
        for (String wanted : texts(when(row).getOrDefault(question, List.of()))) {
          if (wanted.contains(" on ")) {
            days.add(LocalDate.parse(wanted.split(" on ")[1]));
          }
        }
      }
    }
    return days;
  }

  private List<Boolean> sight(String question, String born) {
    return tables.stream()
        .flatMap(List::stream)
        .map(row -> when(row).get(question))
        .filter(wanted -> wanted != null)
        .flatMap(wanted -> texts(wanted).stream())
        .map(wanted -> fits(wanted, born))
        .toList();
  }

  /** All answers, each a number of a value for each question; those at 0 or above stay as given. */
  Iterable<int[]> completions(int[] fixed) {
    return () ->
        new java.util.Iterator<>() {
          private int @Nullable [] next = start();

          private int[] start() {
            int[] first = fixed.clone();
            Arrays.setAll(first, i -> Math.max(0, fixed[i]));
            return first;
          }

          @Override
          public boolean hasNext() {
            return next != null;
          }

          @Override
          public int[] next() {
            int[] now = Objects.requireNonNull(next);
            next = after(now);
            return now;
          }

          private int @Nullable [] after(int[] now) {
            int[] more = now.clone();
            for (int i = 0; i < more.length; i++) {
              if (fixed[i] < 0) {
                if (++more[i] < values.get(i).size()) {
                  return more;
                }
                more[i] = 0;
              }
            }
            return null;
          }
        };
  }

  /** How many completions there are. */
  long count(int[] fixed) {
    long count = 1;
    for (int i = 0; i < fixed.length; i++) {
      count *= fixed[i] < 0 ? values.get(i).size() : 1;
    }
    return count;
  }

  /** These values as answers. */
  Answers answers(int[] some) {
    Answers answers = Answers.NONE;
    for (int i = 0; i < some.length; i++) {
      if (some[i] >= 0) {
        answers = answers.with(questions.get(i), values.get(i).get(some[i]));
      }
    }
    return answers;
  }

  private static List<String> texts(Object wanted) {
    return wanted instanceof List<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(wanted));
  }

  private static Map<String, Object> when(Map<String, Object> row) {
    return row.get("when") == null ? Map.of() : map(row.get("when"));
  }

  static List<Map<String, Object>> maps(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(PlainRules::map).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object map) {
    return (Map<String, Object>) map;
  }
}
