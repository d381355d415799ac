package news.dateline.standalone.feeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.feed.FeedIds;
import news.dateline.ingest.source.feed.Opml;
import news.dateline.ingest.source.feed.OpmlFeed;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceSpec;
import news.dateline.ingest.source.settings.SourcesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds export}. */
@Command(
    name = "export",
    description = "Prints the feeds of a sources file in OPML.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private static final int OK = 0;
  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SOURCES.yml", description = "A sources file.")
  private Path file;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), file + ": no such file");
    }
    try {
      List<OpmlFeed> feeds = new ArrayList<>();
      for (SourceSpec spec : SourcesFile.read(file, EnumSet.allOf(SourceKind.class))) {
        if (spec.ref().kind() == SourceKind.FEED) {
          feeds.add(feed(spec));
        }
      }
      spec.commandLine().getOut().print(Opml.write("Dateline", feeds));
      spec.commandLine().getOut().flush();
      return OK;
    } catch (SettingsException e) {
      spec.commandLine().getErr().println("dateline: " + e.getMessage());
      return FAILED;
    }
  }

  private static OpmlFeed feed(SourceSpec spec) throws SettingsException {
    String id = spec.ref().id();
    String title = spec.settings().optionalText("title");
    return new OpmlFeed(
        title == null ? id.substring(id.lastIndexOf('/') + 1) : title,
        spec.settings().url("url"),
        FeedIds.folders(id));
  }
}
