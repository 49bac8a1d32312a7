import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Builds the maker of the base map, a Maven project of its own since its libraries and ours cannot
 * live on one classpath, and puts its jar among our resources. Does nothing when the project has
 * not changed since. The main build runs it twice: with {@code package} before it compiles, and
 * with {@code verify}, which is the same with all of its tests, once its own tests have passed.
 * Arguments: that goal; then Maven's home, its local repository, and {@code offline=true} when it
 * works offline.
 */
final class Basemap {
  private static final Path PROJECT = Path.of("maps", "basemap");
  private static final Path JAR = Path.of("target", "basemap", "basemap", "maker.jar");

  public static void main(String[] args) throws Exception {
    String goal = args[0];
    Path stamp = Path.of("target", "basemap." + goal + ".stamp");
    String content = fingerprint();
    if (Files.exists(JAR) && Files.exists(stamp) && Files.readString(stamp).equals(content)) {
      return;
    }
    long started = System.nanoTime();
    Files.deleteIfExists(stamp);
    int exit = maven(goal, args[1], args[2], args[3].equals("offline=true"));
    if (exit != 0) {
      throw new IllegalStateException(
          "The maker of the base map could not be built, see above. Run 'mvn -f"
              + " maps/basemap/pom.xml "
              + goal
              + "' to see it at work.");
    }
    Files.createDirectories(JAR.getParent());
    Files.copy(
        PROJECT.resolve("target").resolve("basemap.jar"), JAR, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(stamp, content);
    System.out.printf(
        Locale.ROOT,
        "basemap: %s, %.1f MB in %.1f s%n",
        goal.equals("verify") ? "maker tested" : "maker built",
        Files.size(JAR) / 1e6,
        (System.nanoTime() - started) / 1e9);
  }

  private static int maven(String goal, String home, String repository, boolean offline)
      throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(Path.of(home, "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-q", "-B", "-ntp", "-f", PROJECT.resolve("pom.xml").toString()));
    command.add("-Dmaven.repo.local=" + repository);
    if (offline) {
      command.add("-o");
    }
    if (goal.equals("package")) {
      // Nobody waits for its tests before every first compilation: they come with "verify".
      command.add("-Dmaven.test.skip=true");
    }
    command.add(goal);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** Of all that the maker is built and tested from. */
  private static String fingerprint() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<Path> files = new ArrayList<>(List.of(PROJECT.resolve("pom.xml")));
    try (var paths = Files.walk(PROJECT.resolve("src"))) {
      paths.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    for (Path file : files) {
      digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
