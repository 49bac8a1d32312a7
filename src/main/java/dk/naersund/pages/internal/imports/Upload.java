package dk.naersund.pages.internal.imports;

import dk.naersund.editing.ImportDesk;
import dk.naersund.intake.Format;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.pages.internal.upload.FormParts;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The form with a file, as it was sent.
 *
 * @param name what the file is called; empty when none was chosen
 * @param format as chosen; empty for "find out"
 * @param day as typed
 */
@SuppressWarnings("ArrayRecordComponent") // Handed straight on, and never compared.
record Upload(String name, byte[] file, String format, String day) {
  private static final int LONGEST_NAME = 200;

  static Mono<Upload> of(ServerWebExchange exchange) {
    return exchange.getMultipartData().flatMap(Upload::of);
  }

  private static Mono<Upload> of(MultiValueMap<String, Part> parts) {
    String format = FormParts.text(parts.getFirst("format"));
    String day = FormParts.text(parts.getFirst("day"));
    if (!(parts.getFirst("file") instanceof FilePart file)) {
      return Mono.just(new Upload("", new byte[0], format, day));
    }
    return FormParts.bytes(file, ImportDesk.MOST_BYTES)
        .map(bytes -> new Upload(shortened(file.filename()), bytes, format, day))
        .onErrorMap(
            DataBufferLimitException.class,
            e -> new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
  }

  private static String shortened(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
  }

  /** The chosen kind; what the file looks like when none was. */
  Format kind() {
    return Format.find(format).filter(Format::readable).orElseGet(() -> FileKind.of(file));
  }

  /** What is wrong, by the field; the values are keys of texts. */
  Map<String, String> problems(LocalDate today) {
    if (name.isEmpty()) {
      return Map.of("file", "imports.file.missing");
    }
    return day.isEmpty() || Days.read(day, today).isPresent()
        ? Map.of()
        : Map.of("day", "imports.day.wrong");
  }

  /** From when on the file holds; today when nothing was typed. */
  LocalDate from(LocalDate today) {
    return day.isEmpty() ? today : Days.read(day, today).orElse(today);
  }
}
