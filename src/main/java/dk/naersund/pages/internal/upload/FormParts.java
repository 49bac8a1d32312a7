package dk.naersund.pages.internal.upload;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import reactor.core.publisher.Mono;

/** The parts of a form with a file. */
public final class FormParts {
  private FormParts() {}

  /** What was written in a field; empty when it is none. */
  public static String text(@Nullable Part part) {
    return part instanceof FormFieldPart field ? field.value().strip() : "";
  }

  /**
   * What is in a file; nothing for an empty one.
   *
   * @param most a longer one ends with a {@link
   *     org.springframework.core.io.buffer.DataBufferLimitException}
   */
  public static Mono<byte[]> bytes(FilePart file, int most) {
    return DataBufferUtils.join(file.content(), most)
        .map(
            buffer -> {
              byte[] bytes = new byte[buffer.readableByteCount()];
              buffer.read(bytes);
              DataBufferUtils.release(buffer);
              return bytes;
            })
        .defaultIfEmpty(new byte[0]);
  }
}
