package news.dateline.standalone.own;

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
      description =
          "How themes are found: from the words alone, or by a transformer, which is more often right"
              + " and some twenty times slower (default: fast).")
  private @Nullable ThemePath path;

  @Option(
      names = "--themes-file",
      paramLabel = "FILE",
      description = "A theme model of your own, made by dateline train themes.")
  private @Nullable Path file;

  /** How themes are found; null where it was not said. */
  public @Nullable ThemePath path() {
    return path;
  }

  /** The file of the user's own model; null where none was given. */
  public @Nullable Path file() {
    return file;
  }

  /**
   * Loads the tagger.
   *
   * @param taxonomy the user's own; null for none
   * @throws ParameterException if the file is no model, or not the one that the taxonomy was
   *     trained with
   */
  public TopicTagger load(CommandSpec spec, @Nullable Taxonomy taxonomy) {
    try {
      return TopicTagger.load(path == null ? ThemePath.FAST : path, file, taxonomy);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--themes-file " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--taxonomy: " + e.getMessage(), e);
    }
  }

  /**
   * Says at once what a start would stumble over.
   *
   * @throws ParameterException as {@link #load}
   */
  public void check(CommandSpec spec, @Nullable Taxonomy taxonomy) {
    if (file != null) {
      load(spec, taxonomy).close();
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
