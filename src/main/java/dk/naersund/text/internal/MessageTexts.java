package dk.naersund.text.internal;

import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads every pair of message files under {@code texts/}. */
@Component
public final class MessageTexts implements Texts {
  private final ReloadableResourceBundleMessageSource source =
      new ReloadableResourceBundleMessageSource();
  private final List<Locale> languages;

  public MessageTexts() {
    TreeSet<String> rooms = new TreeSet<>();
    TreeSet<String> tags = new TreeSet<>();
    for (Resource file : files()) {
      String name = String.valueOf(file.getFilename());
      int underscore = name.lastIndexOf('_');
      rooms.add("classpath:texts/" + name.substring(0, underscore));
      tags.add(name.substring(underscore + 1, name.length() - ".properties".length()));
    }
    source.setBasenames(rooms.toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(DANISH);
    source.setAlwaysUseMessageFormat(true);
    tags.remove("da");
    languages =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(DANISH), tags.stream().map(Locale::of))
            .toList();
  }

  @Override
  public String get(Locale locale, String key, Object... arguments) {
    Object[] inLocale = arguments.clone();
    for (int i = 0; i < inLocale.length; i++) {
      if (inLocale[i] instanceof LocalText text) {
        inLocale[i] = text.in(locale);
      }
    }
    try {
      return source.getMessage(key, inLocale, locale);
    } catch (NoSuchMessageException e) {
      throw new IllegalArgumentException(
          "no text for the key " + key + " with " + Arrays.toString(arguments), e);
    }
  }

  @Override
  public LocalText all(String key, Object... arguments) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Locale language : languages) {
      texts.put(language.getLanguage(), get(language, key, arguments));
    }
    return new LocalText(texts);
  }

  @Override
  public List<Locale> languages() {
    return languages;
  }

  private static Resource[] files() {
    try {
      return new PathMatchingResourcePatternResolver()
          .getResources("classpath*:texts/*_*.properties");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
