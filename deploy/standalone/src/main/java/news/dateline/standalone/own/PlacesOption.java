package news.dateline.standalone.own;

import java.nio.file.Path;
import java.util.List;
import news.dateline.classify.region.gazetteer.OwnPlace;
import news.dateline.classify.region.own.OwnPlacesFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --places}. */
public final class PlacesOption {

  @Option(
      names = "--places",
      paramLabel = "FILE.yml",
      description = "Places and regions of your own; see docs/regions.md.")
  private @Nullable Path file;

  /** Null where it was not given. */
  public @Nullable Path file() {
    return file;
  }

  /**
   * Reads the file; empty where there is none.
   *
   * @throws ParameterException if something in it is wrong
   */
  public List<OwnPlace> read(CommandSpec spec) {
    try {
      return file == null ? List.of() : OwnPlacesFile.read(file);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--places: " + e.getMessage(), e);
    }
  }
}
