package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.text.Texts;
import dk.naersund.transit.internal.gtfs.NoticeCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every notice about a feed is described, and is told of the example that its section gives. */
class TimetableNoticeGuideTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final Pattern EXAMPLE =
      Pattern.compile("```(add|put|without) ?([a-z_.]*)\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource(NoticeCode.class)
  void isDescribedAndFindsItsExample(NoticeCode code) throws IOException {
    String section = section(code.code());

    Timetable timetable = Timetable.load(List.of(example(code, section)), ZONE, texts());

    TimetableNotice notice =
        timetable.notices().stream()
            .filter(one -> one.code().equals(code.code()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(code + " not in " + timetable.notices()));
    String severity = code.severity().name();
    assertThat(section)
        .startsWith(severity.charAt(0) + severity.substring(1).toLowerCase(Locale.ROOT) + ". ");
    assertThat(notice.text().byLanguage()).containsOnlyKeys("da", "en");
    assertThat(notice.text().da())
        .doesNotContain("{")
        .doesNotContain("null")
        .isNotEqualTo(notice.text().byLanguage().get("en"));
  }

  private static Texts texts() {
    return Texts.fromClasspath();
  }

  private Feed example(NoticeCode code, String section) throws IOException {
    if (code == NoticeCode.FEED_NOT_READABLE) {
      Path file = folder.resolve("broken.zip");
      Files.writeString(file, "no zip");
      return new Feed("broken", file);
    }
    SmallFeed feed = new SmallFeed();
    if (code == NoticeCode.AND_MORE) {
      for (int i = 0; i < 150; i++) {
        feed.add("stop_times.txt", "nowhere,08:00:00,08:00:00,torvet," + i);
      }
      return feed.write(folder, "many");
    }
    Matcher example = EXAMPLE.matcher(section);
    int found = 0;
    while (example.find()) {
      found++;
      switch (example.group(1)) {
        case "add" -> feed.add(example.group(2), example.group(3));
        case "put" -> feed.put(example.group(2), example.group(3));
        default -> feed.without(example.group(2));
      }
    }
    assertThat(found).as("an example for %s", code).isPositive();
    return feed.write(folder, "feed");
  }

  private static String section(String code) throws IOException {
    String guide =
        Files.readString(Path.of("src/docs/timetable-notices.md"), StandardCharsets.UTF_8);
    String heading = "\n## " + code + "\n";
    assertThat(guide).contains(heading);
    int begin = guide.indexOf(heading) + heading.length();
    int end = guide.indexOf("\n## ", begin);
    return guide.substring(begin, end < 0 ? guide.length() : end);
  }
}
