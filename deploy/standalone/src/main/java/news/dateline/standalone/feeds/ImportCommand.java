package news.dateline.standalone.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.dateline.ingest.source.feed.FeedIds;
import news.dateline.ingest.source.feed.Opml;
import news.dateline.ingest.source.feed.OpmlException;
import news.dateline.ingest.source.feed.OpmlFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds import}. */
@Command(
    name = "import",
    description = {
      "Prints a sources file with the feeds of an OPML file.",
      "Folders become the first parts of ids."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final int OK = 0;
  private static final int FAILED = 1;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.opml", description = "A list of feeds in OPML.")
  private Path file;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), file + ": no such file");
    }
    PrintWriter err = spec.commandLine().getErr();
    Opml list;
    try (InputStream in = Files.newInputStream(file)) {
      list = Opml.read(in);
    } catch (OpmlException | IOException e) {
      err.println("dateline: " + file + ": " + e.getMessage());
      return FAILED;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(list.feeds().isEmpty() ? "sources: []" : "sources:");
    FeedIds ids = new FeedIds();
    for (OpmlFeed feed : list.feeds()) {
      out.println("  - id: " + quoted(ids.of(feed)));
      out.println("    kind: feed");
      out.println("    url: " + quoted(feed.url().toString()));
      if (feed.title() != null) {
        out.println("    title: " + quoted(feed.title()));
      }
    }
    out.flush();
    list.problems().forEach(problem -> err.println("dateline: " + file + ": " + problem));
    return list.problems().isEmpty() ? OK : FAILED;
  }

  /** As a YAML text in double quotes. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
