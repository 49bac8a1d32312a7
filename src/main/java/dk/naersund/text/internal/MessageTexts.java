package dk.naersund.text.internal;

import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Reads every pair of message files under {@code texts/}. */
@Component
public final class MessageTexts implements Texts {
  private static final String ENDING = ".properties";

  private final Map<String, Map<String, Template>> byLanguage = new HashMap<>();
  private final List<Locale> languages;

  /** The texts without arguments, of which there is one each. */
  private final Map<String, LocalText> plain = new ConcurrentHashMap<>();

  public MessageTexts() {
    for (Resource file : files()) {
      String name = String.valueOf(file.getFilename());
      String tag = name.substring(name.lastIndexOf('_') + 1, name.length() - ENDING.length());
      Map<String, Template> templates = byLanguage.computeIfAbsent(tag, t -> new HashMap<>());
      read(file).forEach((key, pattern) -> templates.put(key, template(key, pattern, tag)));
    }
    languages =
        Stream.concat(
                Stream.of(DANISH),
                byLanguage.keySet().stream()
                    .filter(tag -> !tag.equals(DANISH.getLanguage()))
                    .sorted()
                    .map(Locale::of))
            .toList();
  }

  private static Template template(String key, String pattern, String tag) {
    try {
      return new Template(pattern, Locale.of(tag));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the text " + key + " in " + tag + " is broken", e);
    }
  }

  @Override
  public String get(Locale locale, String key, Object... arguments) {
    Template template = find(locale.getLanguage(), key);
    if (template == null) {
      template = find(DANISH.getLanguage(), key);
    }
    if (template == null) {
      throw new IllegalArgumentException(
          "no text for the key " + key + " with " + Arrays.toString(arguments));
    }
    Object[] inLocale = arguments.clone();
    for (int i = 0; i < inLocale.length; i++) {
      if (inLocale[i] instanceof LocalText text) {
        inLocale[i] = text.in(locale);
      }
    }
    return template.fill(inLocale);
  }

  private @Nullable Template find(String language, String key) {
    Map<String, Template> templates = byLanguage.get(language);
    return templates == null ? null : templates.get(key);
  }

  @Override
  public LocalText all(String key, Object... arguments) {
    if (find(DANISH.getLanguage(), key) == null) {
      // Some other language may have it; if not, the mistake shows here and not when it is read.
      languages.forEach(language -> get(language, key, arguments));
    }
    return arguments.length == 0
        ? plain.computeIfAbsent(key, k -> said(k))
        : said(key, arguments.clone());
  }

  private LocalText said(String key, Object... arguments) {
    return LocalText.whenAsked(languages, language -> get(language, key, arguments));
  }

  @Override
  public List<Locale> languages() {
    return languages;
  }

  private static Map<String, String> read(Resource file) {
    Map<String, String> patterns = new HashMap<>();
    try {
      PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
          .forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patterns;
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
