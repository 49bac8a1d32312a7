package dk.naersund.editing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.naersund.editing.Photos;
import dk.naersund.editing.Photos.NotAPhoto;
import dk.naersund.editing.Photos.NotAPhoto.Why;
import dk.naersund.editing.TestPhoto;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is uploaded: an upright picture comes out with nothing beside it, or a clear no. */
class PhotoWorkshopTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void standsUprightHoweverTheTelephoneWasHeld(int orientation) throws Exception {
    byte[] upload = TestPhoto.jpeg(TestPhoto.heldAs(orientation), orientation);

    BufferedImage made = decoded(PhotoWorkshop.make(upload).jpeg());

    // Red above on the left, green above on the right, blue below on the left, as in real life.
    assertThat(made.getWidth()).isEqualTo(TestPhoto.WIDTH);
    assertThat(made.getHeight()).isEqualTo(TestPhoto.HEIGHT);
    assertThat(nearest(made, 30, 20)).isEqualTo(Color.RED);
    assertThat(nearest(made, TestPhoto.WIDTH - 30, 20)).isEqualTo(Color.GREEN);
    assertThat(nearest(made, 30, TestPhoto.HEIGHT - 20)).isEqualTo(Color.BLUE);
  }

  @Test
  void losesWhereItWasTakenAndByWhom() throws Exception {
    byte[] upload = TestPhoto.jpeg(TestPhoto.heldAs(1), 1);
    assertThat(text(upload)).contains("Exif").contains(TestPhoto.CAMERA);

    byte[] kept = PhotoWorkshop.make(upload).jpeg();

    assertThat(text(kept)).doesNotContain("Exif").doesNotContain(TestPhoto.CAMERA);
    assertThat(markers(kept)).isSubsetOf(0xe0, 0xdb, 0xc2, 0xc4, 0xda);
  }

  @Test
  void scalesALargeOneDown() throws Exception {
    BufferedImage large = new BufferedImage(5_000, 2_500, BufferedImage.TYPE_INT_RGB);

    PhotoWorkshop.Made made = PhotoWorkshop.make(TestPhoto.jpeg(large, 6));

    assertThat(made.width()).isEqualTo(Photos.LONGEST_SIDE / 2);
    assertThat(made.height()).isEqualTo(Photos.LONGEST_SIDE);
  }

  @Test
  void takesAPngAndPutsWhatIsClearOnWhite() throws Exception {
    BufferedImage clear = new BufferedImage(200, 150, BufferedImage.TYPE_INT_ARGB);

    BufferedImage made = decoded(PhotoWorkshop.make(TestPhoto.png(clear)).jpeg());

    assertThat(nearest(made, 100, 75)).isEqualTo(Color.WHITE);
  }

  @Test
  void refusesWhatIsNoPicture() throws Exception {
    refuses(
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), Why.FORMAT);
    refuses("GIF89a".getBytes(StandardCharsets.US_ASCII), Why.FORMAT);
    refuses(new byte[0], Why.FORMAT);
    refuses(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, Why.BROKEN);
    refuses(new byte[Photos.MOST_BYTES + 1], Why.TOO_LARGE);
    refuses(TestPhoto.jpeg(new BufferedImage(99, 500, BufferedImage.TYPE_INT_RGB), 1), Why.PIXELS);
    byte[] whole = TestPhoto.jpeg(TestPhoto.heldAs(1), 1);
    refuses(Arrays.copyOf(whole, whole.length / 2), Why.BROKEN);
    refuses(claiming(TestPhoto.png(TestPhoto.heldAs(1)), 60_000), Why.PIXELS);
  }

  @Test
  void survivesAnyDamage() throws Exception {
    long seed = 20261122;
    Random random = new Random(seed);
    byte[] jpeg = TestPhoto.jpeg(TestPhoto.heldAs(6), 6);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = jpeg.clone();
      int hits = 1 + random.nextInt(8);
      for (int hit = 0; hit < hits; hit++) {
        damaged[random.nextInt(Math.min(400, damaged.length))] = (byte) random.nextInt(256);
      }
      try {
        assertThat(PhotoWorkshop.make(damaged).jpeg()).as("seed %d, case %d", seed, i).isNotEmpty();
      } catch (NotAPhoto refused) {
        assertThat(refused.why()).isNotNull();
      }
    }
  }

  private static void refuses(byte[] upload, Why why) {
    assertThatExceptionOfType(NotAPhoto.class)
        .isThrownBy(() -> PhotoWorkshop.make(upload))
        .satisfies(e -> assertThat(e.why()).isEqualTo(why));
  }

  /** A PNG whose header claims another width: a small file that would fill the memory. */
  private static byte[] claiming(byte[] png, int side) {
    byte[] bomb = png.clone();
    java.nio.ByteBuffer.wrap(bomb).putInt(16, side).putInt(20, side);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(bomb, 12, 17);
    java.nio.ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
    return bomb;
  }

  private static BufferedImage decoded(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static Color nearest(BufferedImage image, int x, int y) {
    Color there = new Color(image.getRGB(x, y));
    return java.util.stream.Stream.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE, Color.BLACK)
        .min(java.util.Comparator.comparingInt(color -> distance(color, there)))
        .orElseThrow();
  }

  private static int distance(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed())
        + Math.abs(one.getGreen() - other.getGreen())
        + Math.abs(one.getBlue() - other.getBlue());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The markers of a JPEG's segments up to its picture. */
  private static java.util.List<Integer> markers(byte[] jpeg) {
    java.util.List<Integer> markers = new java.util.ArrayList<>();
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      markers.add(jpeg[at + 1] & 0xff);
      if ((jpeg[at + 1] & 0xff) == 0xda) {
        break;
      }
      at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
    }
    return markers;
  }
}
