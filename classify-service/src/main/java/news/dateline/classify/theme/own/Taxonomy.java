package news.dateline.classify.theme.own;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A user's own themes.
 *
 * @param name short: lower-case letters, digits and hyphens
 * @param language that names, descriptions and keywords are in, BCP 47
 * @param themes in the order of the file
 * @param trained what was learnt from labelled stories; null where nothing was
 */
public record Taxonomy(
    String name, String language, List<OwnTheme> themes, @Nullable TrainedThemes trained) {

  public Taxonomy {
    themes = List.copyOf(themes);
  }

  /** Tells this state of it from others in the records: eight hexadecimal digits. */
  String fingerprint() {
    StringBuilder all = new StringBuilder(name).append('\0').append(language);
    for (OwnTheme theme : themes) {
      all.append("\0\0").append(theme.code()).append('\0').append(theme.name());
      all.append('\0').append(theme.description());
      theme.keywords().forEach(keyword -> all.append("\0k").append(keyword));
      theme
          .examples()
          .forEach(
              story ->
                  all.append("\0h").append(story.headline()).append("\0b").append(story.body()));
    }
    if (trained != null) {
      all.append('\0').append(trained.threshold());
      all.append(Arrays.deepToString(trained.weights()));
    }
    CRC32 sum = new CRC32();
    sum.update(all.toString().getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }

  /** Without what was learnt. */
  Taxonomy bare() {
    return new Taxonomy(name, language, themes, null);
  }

  /** Codes of its themes, in order. */
  public List<String> codes() {
    return themes.stream().map(OwnTheme::code).toList();
  }
}
