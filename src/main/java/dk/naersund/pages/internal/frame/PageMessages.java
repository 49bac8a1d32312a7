package dk.naersund.pages.internal.frame;

import dk.naersund.text.Texts;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** Gives the templates' {@code #{…}} the texts of the one place where text for people lives. */
@Component("messageSource")
final class PageMessages extends AbstractMessageSource {
  private static final Object[] NONE = {};

  private final Texts texts;

  PageMessages(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    if (code == null) {
      return null;
    }
    try {
      return texts.get(
          locale == null ? Texts.DANISH : locale, code, arguments == null ? NONE : arguments);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    return null;
  }
}
