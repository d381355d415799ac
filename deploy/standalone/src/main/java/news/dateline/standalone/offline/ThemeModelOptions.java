package news.dateline.standalone.offline;

import java.io.IOException;
import java.nio.file.Path;
import news.dateline.classify.theme.FastVectorizer;
import news.dateline.classify.theme.ThemePath;
import news.dateline.classify.theme.TopicTagger;
import news.dateline.classify.theme.own.Taxonomy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which model finds the themes. */
public final class ThemeModelOptions {

  @Option(
      names = "--themes",
      paramLabel = "fast|thorough",
      defaultValue = "FAST",
      description =
          "How themes are found: from the words alone, or by a transformer, which is more often right"
              + " and some twenty times slower (default: fast).")
  private ThemePath path = ThemePath.FAST;

  @Option(
      names = "--themes-file",
      paramLabel = "FILE",
      description = "A theme model of your own, made by dateline train themes.")
  private @Nullable Path file;

  /**
   * Loads the tagger.
   *
   * @param taxonomy the user's own; null for none
   * @throws ParameterException if the file is no model, or not the one that the taxonomy was
   *     trained with
   */
  public TopicTagger load(CommandSpec spec, @Nullable Taxonomy taxonomy) {
    try {
      return TopicTagger.load(path, file, taxonomy);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--themes-file " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--taxonomy: " + e.getMessage(), e);
    }
  }

  /**
   * Only the part of the model that sees texts.
   *
   * @throws ParameterException if the file is no model
   */
  public FastVectorizer vectorizer(CommandSpec spec) {
    try {
      return FastVectorizer.load(file);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--themes-file " + e.getMessage(), e);
    }
  }
}
