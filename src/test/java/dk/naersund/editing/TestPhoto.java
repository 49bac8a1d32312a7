package dk.naersund.editing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as a telephone makes them, with what it writes beside them. */
public final class TestPhoto {
  public static final int WIDTH = 240;
  public static final int HEIGHT = 160;

  /** What stands in the files beside the picture, and must not come through. */
  public static final String CAMERA = "Telefon af Anne";

  private TestPhoto() {}

  /**
   * The scene as the sensor saw it, when the telephone was held so that this orientation mends it.
   */
  public static BufferedImage heldAs(int orientation) {
    boolean lies = orientation >= 5;
    BufferedImage stored =
        new BufferedImage(lies ? HEIGHT : WIDTH, lies ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        // By the table of the standard: which row and column of the file is which side of the
        // scene.
        int right = WIDTH - 1 - x;
        int below = HEIGHT - 1 - y;
        int rgb = scene(x, y);
        switch (orientation) {
          case 2 -> stored.setRGB(right, y, rgb);
          case 3 -> stored.setRGB(right, below, rgb);
          case 4 -> stored.setRGB(x, below, rgb);
          case 5 -> stored.setRGB(y, x, rgb);
          case 6 -> stored.setRGB(y, right, rgb);
          case 7 -> stored.setRGB(below, right, rgb);
          case 8 -> stored.setRGB(below, x, rgb);
          default -> stored.setRGB(x, y, rgb);
        }
      }
    }
    return stored;
  }

  private static int scene(int x, int y) {
    boolean left = x < WIDTH / 2;
    boolean above = y < HEIGHT / 2;
    Color color = above ? (left ? Color.RED : Color.GREEN) : (left ? Color.BLUE : Color.BLACK);
    return color.getRGB();
  }

  /** A JPEG file that says its orientation, its camera and where it was taken. */
  public static byte[] jpeg(BufferedImage image, int orientation) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", plain);
    byte[] bytes = plain.toByteArray();
    byte[] exif = exif(orientation);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, 2);
    out.write(0xff);
    out.write(0xe1);
    out.write((exif.length + 2) >> 8);
    out.write(exif.length + 2);
    out.write(exif);
    out.write(bytes, 2, bytes.length - 2);
    return out.toByteArray();
  }

  /** A PNG file. */
  public static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A directory of three: camera, orientation, and where the directory of the place is. */
  private static byte[] exif(int orientation) {
    byte[] camera = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
    int after = 8 + 2 + 3 * 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(after + camera.length + 1 + 30);
    tiff.order(orientation % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.putShort((short) (orientation % 2 == 0 ? 0x4949 : 0x4d4d)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    tiff.putShort((short) 0x010f).putShort((short) 2).putInt(camera.length).putInt(after);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    int place = after + camera.length + camera.length % 2;
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(place);
    tiff.putInt(0);
    tiff.put(camera);
    tiff.position(place);
    tiff.putShort((short) 1);
    tiff.putShort((short) 1)
        .putShort((short) 2)
        .putInt(2)
        .put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
    tiff.putInt(0);
    byte[] header = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(header.length + tiff.position())
        .put(header)
        .put(tiff.array(), 0, tiff.position())
        .array();
  }
}
