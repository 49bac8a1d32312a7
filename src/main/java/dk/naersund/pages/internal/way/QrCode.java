package dk.naersund.pages.internal.way;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Optional;

/**
 * A QR code as the path of an SVG drawing, one unit per module, with the quiet zone of four modules
 * that ISO/IEC 18004 asks for.
 *
 * @param size width and height in modules, quiet zone included
 * @param path what to draw in black
 */
public record QrCode(int size, String path) {
  private static final int QUIET = 4;

  /** Encodes the text; empty when it is too long for any code. */
  static Optional<QrCode> of(String text) {
    try {
      ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      return Optional.of(new QrCode(modules.getWidth() + 2 * QUIET, path(modules)));
    } catch (WriterException e) {
      return Optional.empty();
    }
  }

  /** Runs of black modules in a row become one rectangle. */
  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int start = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > start) {
          path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - start).append("v1h-").append(x - start).append('z');
        } else {
          x++;
        }
      }
    }
    return path.toString();
  }
}
