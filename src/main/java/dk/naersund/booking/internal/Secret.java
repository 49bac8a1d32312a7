package dk.naersund.booking.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One secret of this installation: makes keyed hashes (HMAC-SHA256) and seals (AES-256-GCM), each
 * with a key of its own derived by HKDF (RFC 5869).
 */
final class Secret {
  /** How many bytes a secret has. */
  static final int BYTES = 32;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final String name;
  private final SecretKey hashing;
  private final SecretKey sealing;

  Secret(String name, byte[] bytes) {
    if (!name.matches("[a-z0-9-]{1,20}") || bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "a secret has a name of small letters, digits and hyphens, and 32 bytes");
    }
    this.name = name;
    hashing = derived(bytes, "hash", "HmacSHA256");
    sealing = derived(bytes, "seal", "AES");
  }

  private static SecretKey derived(byte[] bytes, String purpose, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(bytes)
                  .thenExpand(
                      ("naersund booking " + purpose).getBytes(StandardCharsets.UTF_8), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has HKDF since 25", e);
    }
  }

  /** Its name, which stands beside what it made. */
  String name() {
    return name;
  }

  /** The hash of texts for a purpose: 32 bytes. */
  byte[] mac(String purpose, String... texts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(hashing);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // The length before each text, so that no two lists of texts are one.
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** The same as 43 letters. */
  String hash(String purpose, String... texts) {
    return TEXT.encodeToString(mac(purpose, texts));
  }

  /**
   * Seals bytes.
   *
   * @param place where they are kept; what is moved elsewhere does not open
   */
  byte[] seal(byte[] open, String place) {
    return seal(sealing, open, place);
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws GeneralSecurityException when it was made with another secret, for another place, or
   *     changed since
   */
  byte[] open(byte[] sealed, String place) throws GeneralSecurityException {
    return open(sealing, sealed, place);
  }

  /** Seals with a key that nobody has without the code, whatever they read here. */
  byte[] sealWith(String code, byte[] open, String place) {
    return seal(new SecretKeySpec(mac("seal with a code", code), "AES"), open, place);
  }

  /** Opens what {@link #sealWith} made. */
  byte[] openWith(String code, byte[] sealed, String place) throws GeneralSecurityException {
    return open(new SecretKeySpec(mac("seal with a code", code), "AES"), sealed, place);
  }

  private static byte[] seal(SecretKey key, byte[] open, String place) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      byte[] sealed = cipher.doFinal(open);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in Galois counter mode", e);
    }
  }

  private static byte[] open(SecretKey key, byte[] sealed, String place)
      throws GeneralSecurityException {
    if (sealed.length < NONCE + TAG_BITS / 8) {
      throw new GeneralSecurityException("too short");
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  /** Says nothing of the bytes. */
  @Override
  public String toString() {
    return "Secret[" + name + "]";
  }
}
