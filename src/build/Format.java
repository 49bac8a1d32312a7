import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats the Java files that changed since the last build, or, with {@code check}, fails when any
 * file is not formatted. Run by the build on its own JDK, because the formatter understands no
 * newer Java than the one it runs on.
 */
final class Format {
  private static final Path STAMP = Path.of("target", "tools", "formatted");

  public static void main(String[] args) throws Exception {
    boolean check = args.length > 0 && args[0].equals("check");
    List<String> files = javaFiles(check ? FileTime.fromMillis(0) : lastRun());
    if (files.isEmpty()) {
      return;
    }
    List<String> options = new ArrayList<>();
    if (check) {
      options.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    } else {
      options.add("--replace");
    }
    options.addAll(files);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = new Main(out, err, System.in).format(options.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalStateException(
          check
              ? "The files above are not formatted. Run 'mvn initialize' and commit the result."
              : "A file could not be formatted; see above.");
    }
    Files.createDirectories(STAMP.getParent());
    Files.writeString(STAMP, files.size() + " files formatted\n");
  }

  private static FileTime lastRun() throws IOException {
    return Files.exists(STAMP) ? Files.getLastModifiedTime(STAMP) : FileTime.fromMillis(0);
  }

  private static List<String> javaFiles(FileTime changedSince) throws IOException {
    List<String> files = new ArrayList<>();
    for (String folder : List.of("src", "maps/basemap/src")) {
      try (var paths = Files.walk(Path.of(folder))) {
        for (Path path : (Iterable<Path>) paths::iterator) {
          if (path.toString().endsWith(".java")
              && Files.getLastModifiedTime(path).compareTo(changedSince) > 0) {
            files.add(path.toString());
          }
        }
      }
    }
    return files;
  }
}
