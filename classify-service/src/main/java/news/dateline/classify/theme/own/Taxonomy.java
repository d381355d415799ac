package news.dateline.classify.theme.own;

import java.util.List;
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
    int trainedHash = trained == null ? 0 : trained.hash();
    return "%08x".formatted(31 * (31 * language.hashCode() + themes.hashCode()) + trainedHash);
  }

  /** Codes of its themes, in order. */
  public List<String> codes() {
    return themes.stream().map(OwnTheme::code).toList();
  }
}
