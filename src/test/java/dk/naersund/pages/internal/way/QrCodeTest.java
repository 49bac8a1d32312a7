package dk.naersund.pages.internal.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
  private static final int SCALE = 4;

  @Test
  void aReaderReadsWhatTheDrawingShows() throws ReaderException {
    String address = "https://example.org/vej?site=sundhedshus-havnen&address=a1&profile=rollator";
    QrCode code = QrCode.of(address).orElseThrow();
    assertThat(read(code)).isEqualTo(address);
  }

  @Test
  void whatIsTooLongGetsNoCode() {
    assertThat(QrCode.of("x".repeat(5000))).isEmpty();
  }

  /** Draws the path into pixels, as a browser would, and has zxing's reader look at it. */
  private static String read(QrCode code) throws ReaderException {
    int size = code.size() * SCALE;
    int[] pixels = new int[size * size];
    Arrays.fill(pixels, 0xffffff);
    RECTANGLE.matcher(code.path()).results().forEach(it -> draw(it, pixels, size));
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels))))
        .getText();
  }

  private static void draw(MatchResult rectangle, int[] pixels, int size) {
    int x = Integer.parseInt(rectangle.group(1)) * SCALE;
    int y = Integer.parseInt(rectangle.group(2)) * SCALE;
    int width = Integer.parseInt(rectangle.group(3)) * SCALE;
    for (int row = y; row < y + SCALE; row++) {
      Arrays.fill(pixels, row * size + x, row * size + x + width, 0);
    }
  }
}
