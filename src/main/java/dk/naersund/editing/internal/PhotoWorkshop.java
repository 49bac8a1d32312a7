package dk.naersund.editing.internal;

import dk.naersund.editing.Photos;
import dk.naersund.editing.Photos.NotAPhoto;
import dk.naersund.editing.Photos.NotAPhoto.Why;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * An upload becomes a JPEG of ours: only the picture goes through, nothing that stood beside it.
 */
final class PhotoWorkshop {
  /** The cameras of telephones reach 200 megapixels; their files do not come near the limit. */
  private static final long MOST_PIXELS = 60_000_000;

  private static final int SHORTEST_SIDE = 100;
  private static final float QUALITY = 0.85f;

  private PhotoWorkshop() {}

  /**
   * A picture as it is kept.
   *
   * @param jpeg its file
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed straight on, and never compared.
  record Made(byte[] jpeg, int width, int height) {}

  /** Makes it anew; computes for up to a second. */
  static Made make(byte[] upload) throws NotAPhoto {
    if (upload.length > Photos.MOST_BYTES) {
      throw new NotAPhoto(Why.TOO_LARGE);
    }
    String format = format(upload);
    BufferedImage read = read(upload, format);
    int orientation = format.equals("jpeg") ? ExifOrientation.of(upload) : ExifOrientation.UPRIGHT;
    BufferedImage made = upright(read, orientation);
    return new Made(jpeg(made), made.getWidth(), made.getHeight());
  }

  /** A picture that need not be made anew. */
  static Made asItIs(byte[] jpeg) throws NotAPhoto {
    BufferedImage image = read(jpeg, format(jpeg));
    return new Made(jpeg, image.getWidth(), image.getHeight());
  }

  /** By its first bytes, never by its name. */
  private static String format(byte[] upload) throws NotAPhoto {
    if (begins(upload, 0xff, 0xd8, 0xff)) {
      return "jpeg";
    }
    if (begins(upload, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
      return "png";
    }
    throw new NotAPhoto(Why.FORMAT);
  }

  private static boolean begins(byte[] upload, int... with) {
    if (upload.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((upload[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage read(byte[] upload, String format) throws NotAPhoto {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS || Math.min(width, height) < SHORTEST_SIDE) {
        throw new NotAPhoto(Why.PIXELS);
      }
      boolean[] cut = new boolean[1];
      reader.addIIOReadWarningListener((source, warning) -> cut[0] = true);
      ImageReadParam param = reader.getDefaultReadParam();
      // Twice the size that is kept is enough to scale down well from.
      int step = Math.max(1, Math.max(width, height) / (2 * Photos.LONGEST_SIDE));
      param.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, param);
      if (cut[0]) {
        throw new NotAPhoto(Why.BROKEN);
      }
      return image;
    } catch (IOException | RuntimeException e) {
      // A decoder that meets what no encoder has written fails in many ways.
      throw new NotAPhoto(Why.BROKEN);
    } finally {
      reader.dispose();
    }
  }

  /** Turned by its orientation, scaled down where it is too long, on white where it is clear. */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lies = orientation >= 5;
    double scale = Math.min(1, (double) Photos.LONGEST_SIDE / Math.max(width, height));
    int keptWidth = (int) Math.round((lies ? height : width) * scale);
    int keptHeight = (int) Math.round((lies ? width : height) * scale);
    BufferedImage kept = new BufferedImage(keptWidth, keptHeight, BufferedImage.TYPE_INT_RGB);
    AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
    turn.concatenate(turn(orientation, width, height));
    Graphics2D graphics = kept.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setColor(java.awt.Color.WHITE);
      graphics.fillRect(0, 0, keptWidth, keptHeight);
      graphics.drawImage(image, turn, null);
    } finally {
      graphics.dispose();
    }
    return kept;
  }

  /** From a stored point to the upright one: x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] jpeg(BufferedImage image) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    ImageWriter writer = writers.next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory cannot be written to memory", e);
    } finally {
      writer.dispose();
    }
  }
}
