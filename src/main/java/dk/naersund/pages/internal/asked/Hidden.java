package dk.naersund.pages.internal.asked;

/** A field that a form sends on unseen. */
public record Hidden(String name, String value) {
  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "Hidden[" + name + "]";
  }
}
