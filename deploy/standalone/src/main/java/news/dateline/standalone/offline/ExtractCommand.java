package news.dateline.standalone.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.classify.tag.Version;
import news.dateline.wire.StoryJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline extract}. */
@Command(
    name = "extract",
    description = "Extracts the stories of files and pages, without tags, as JSON lines.",
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Threads threads;

  @Mixin private Allow allow;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|URL",
      description = "Files, folders and URLs; - for standard input.")
  private List<String> paths;

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Web web = new Web(Version.get(), allow.rules(), clock);
    Inputs inputs = new Inputs(web, clock, null);
    List<String> names = inputs.names(paths);
    Report report =
        new Report(
            Output.data(spec), spec.commandLine().getErr(), Output.progress(spec, names.size()));
    try (web;
        Reader reader = new Reader(inputs, clock, threads.count())) {
      Iterator<Callable<Result>> work =
          names.stream()
              .<Callable<Result>>map(
                  name ->
                      () ->
                          reader.read(
                              name,
                              story -> OutputLine.of(new String(StoryJson.write(story), UTF_8))))
              .iterator();
      OrderedWork.run(work, threads.count(), report);
    }
    return report.finish();
  }
}
