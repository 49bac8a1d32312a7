package dk.naersund.editing.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a JPEG file says it must be turned to stand upright: the tag Orientation (0x0112) of its
 * first Exif directory, 1 to 8, by the Exif standard (CIPA DC-008, 4.6.4).
 */
final class ExifOrientation {
  /** Upright as it is; also when nothing readable is said. */
  static final int UPRIGHT = 1;

  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private ExifOrientation() {}

  /** The orientation of a file that begins like a JPEG. */
  static int of(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      int marker = jpeg[at + 1] & 0xff;
      int length = ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff);
      if (marker == START_OF_SCAN || length < 2 || at + 2 + length > jpeg.length) {
        return UPRIGHT;
      }
      if (marker == APP1 && isExif(jpeg, at + 4, length - 2)) {
        int start = at + 4 + EXIF.length;
        return ofDirectory(ByteBuffer.wrap(jpeg, start, length - 2 - EXIF.length).slice());
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static boolean isExif(byte[] jpeg, int from, int length) {
    if (length < EXIF.length) {
      return false;
    }
    for (int i = 0; i < EXIF.length; i++) {
      if (jpeg[from + i] != EXIF[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param tiff the Exif data from its byte order mark on
   */
  private static int ofDirectory(ByteBuffer tiff) {
    if (tiff.limit() < 8) {
      return UPRIGHT;
    }
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if (entry + ENTRY_BYTES > tiff.limit()) {
        return UPRIGHT;
      }
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        int orientation = tiff.getShort(entry + 8) & 0xffff;
        return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
