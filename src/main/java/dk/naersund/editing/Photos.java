package dk.naersund.editing;

import dk.naersund.accounts.Account;
import java.io.Serial;
import reactor.core.publisher.Mono;

/**
 * Pictures of entrances. What is uploaded is decoded and written anew as JPEG, upright, at most
 * {@link #LONGEST_SIDE} pixels long, and without anything that stood beside the picture: not where
 * it was taken, nor when, nor by which telephone.
 */
public interface Photos {
  /** The most bytes of an upload. */
  int MOST_BYTES = 12_000_000;

  /** The most pixels along the longer side of what is kept. */
  int LONGEST_SIDE = 1_600;

  /**
   * A picture.
   *
   * @param id the SHA-256 of its bytes, 64 hexadecimal digits: the same picture has the same id
   * @param width pixels
   * @param height pixels
   */
  record Photo(String id, int width, int height) {}

  /** The upload is no picture that can be kept. */
  final class NotAPhoto extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    /** What is wrong with an upload. */
    public enum Why {
      /** More than {@link Photos#MOST_BYTES}. */
      TOO_LARGE,
      /** Neither JPEG nor PNG. */
      FORMAT,
      /** It calls itself one, but cannot be decoded to its end. */
      BROKEN,
      /** More pixels than any camera of a telephone makes, or less than 100 along a side. */
      PIXELS
    }

    private final Why why;

    public NotAPhoto(Why why) {
      super(why.name());
      this.why = why;
    }

    /** What is wrong. */
    public Why why() {
      return why;
    }
  }

  /**
   * Keeps a picture.
   *
   * @param upload a JPEG or PNG file
   * @return an error of {@link NotAPhoto} when it is none, {@link NotPermitted} when the account is
   *     no editor
   */
  Mono<Photo> keep(byte[] upload, Account account);

  /** The JPEG file with this id; empty when there is none. */
  Mono<byte[]> find(String id);
}
