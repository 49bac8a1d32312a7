package dk.naersund.editing.internal;

import dk.naersund.platform.NaersundSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Pictures that come with a region: the files in its folder {@code photos}, whose check sums stand
 * in its {@code registry.json}. They are kept as they are.
 */
@Component
class RegionPhotos implements ApplicationRunner {
  private final NaersundSettings settings;
  private final DatabasePhotos photos;

  RegionPhotos(NaersundSettings settings, DatabasePhotos photos) {
    this.settings = settings;
    this.photos = photos;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    for (Path file : files(settings.region().resolve("photos"))) {
      photos.bring(Files.readAllBytes(file)).block();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
  }
}
