package dk.naersund.booking.internal;

import dk.naersund.platform.NaersundSettings;
import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The secrets of this installation: the first makes everything new, the others open what is older.
 * Without settings one is made in the home folder, readable by its owner only.
 */
@Component
final class Secrets {
  private static final String FILE = "booking.secret";

  private final List<Secret> all;

  @org.springframework.beans.factory.annotation.Autowired
  Secrets(BookingSettings settings, NaersundSettings home) {
    this(
        settings.secrets().isEmpty()
            ? List.of(ofHome(home.home()))
            : settings.secrets().stream().map(Secrets::parse).toList());
  }

  Secrets(List<Secret> all) {
    this.all = List.copyOf(all);
  }

  /** The one that makes everything new. */
  Secret current() {
    return all.getFirst();
  }

  List<Secret> all() {
    return all;
  }

  Optional<Secret> find(String name) {
    return all.stream().filter(secret -> secret.name().equals(name)).findFirst();
  }

  /** The hashes of texts by each secret: one of them stands in the database. */
  String[] hashes(String purpose, String... texts) {
    List<String> hashes = new ArrayList<>();
    for (Secret secret : all) {
      hashes.add(secret.hash(purpose, texts));
    }
    return hashes.toArray(String[]::new);
  }

  private static Secret parse(String setting) {
    int sign = setting.indexOf('=');
    try {
      return new Secret(
          setting.substring(0, Math.max(0, sign)),
          Base64.getDecoder().decode(setting.substring(sign + 1)));
    } catch (IllegalArgumentException e) {
      // Without its cause, which may quote what stands there.
      throw new StartupProblem(
          "A value of naersund.booking.secrets is not a secret.",
          "Write name=… with 32 random bytes in Base64, as \"openssl rand -base64 32\" prints them;"
              + " the name has small letters, digits and hyphens.");
    }
  }

  private static Secret ofHome(Path home) {
    Path file = home.resolve(FILE);
    try {
      Files.createDirectories(home);
      if (!Files.exists(file)) {
        make(file);
      }
      return new Secret("home", Base64.getDecoder().decode(Files.readString(file).strip()));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartupProblem(
          "The secret for bookings in " + file + " can be neither read nor made.",
          "Put the file back, or set naersund.booking.secrets; without it nobody can read what was"
              + " said with the bookings there are.",
          e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] bytes = new byte[Secret.BYTES];
    new SecureRandom().nextBytes(bytes);
    // Whole under another name first: two instances may share a home folder.
    Path fresh = file.resolveSibling(FILE + "." + ProcessHandle.current().pid() + ".new");
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.deleteIfExists(fresh);
    if (posix) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        fresh,
        Base64.getEncoder().encodeToString(bytes),
        posix ? Set.of(StandardOpenOption.WRITE).iterator().next() : StandardOpenOption.CREATE);
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException another) {
      // It was quicker, and its secret is the one.
    } finally {
      Files.delete(fresh);
    }
  }
}
