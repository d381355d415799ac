package news.dateline.standalone.own;

import java.nio.file.Path;
import news.dateline.classify.theme.own.Taxonomy;
import news.dateline.classify.theme.own.TaxonomyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --taxonomy}. */
public final class TaxonomyOption {

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE.yml",
      description = "Themes of your own, beside the IPTC ones; see docs/themes.md.")
  private @Nullable Path file;

  /** Null where it was not given. */
  public @Nullable Path file() {
    return file;
  }

  /**
   * Reads the file; null where there is none.
   *
   * @throws ParameterException if something in it is wrong
   */
  public @Nullable Taxonomy read(CommandSpec spec) {
    try {
      return file == null ? null : TaxonomyFile.read(file);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--taxonomy: " + e.getMessage(), e);
    }
  }
}
