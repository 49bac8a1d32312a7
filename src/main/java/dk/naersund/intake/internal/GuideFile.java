package dk.naersund.intake.internal;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.NoticeGuide.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads {@code src/docs/notices.md}, which the build puts among the resources. */
public final class GuideFile {
  private static final String FILE = "/intake/notices.md";

  /** In the order of the file, which is that of the codes. */
  public static final List<Entry> ENTRIES = read();

  private GuideFile() {}

  private static List<Entry> read() {
    Pattern section =
        Pattern.compile(
            "^## ([a-z0-9-]+)\\n"
                + "(Error|Warning|Info)\\. (.*?)\\s*(?:```[a-z]+\\n"
                + "(.*?)```.*?)?(?=^## |\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);
    try (InputStream in = GuideFile.class.getResourceAsStream(FILE)) {
      String guide =
          new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
      return section.matcher(guide).results().map(GuideFile::entry).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(MatchResult found) {
    return new Entry(
        found.group(1),
        Severity.valueOf(found.group(2).toUpperCase(Locale.ROOT)),
        found.group(3).strip(),
        found.group(4));
  }
}
