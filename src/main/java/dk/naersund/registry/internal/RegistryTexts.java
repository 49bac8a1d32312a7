package dk.naersund.registry.internal;

import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;

/** The room's sentences, for code that no one hands a {@link Texts}. */
public final class RegistryTexts {
  public static final Texts TEXTS = Texts.fromClasspath();

  static final LocalText NOTHING = TEXTS.all("registry.nothing");

  private RegistryTexts() {}
}
