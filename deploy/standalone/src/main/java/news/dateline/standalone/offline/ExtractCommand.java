package news.dateline.standalone.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.wire.StoryJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline extract}. */
@Command(
    name = "extract",
    description = "Extracts the stories of files, without tags, as JSON lines.",
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Threads threads;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders; - for standard input.")
  private List<String> paths;

  @Override
  public Integer call() throws InterruptedException {
    Inputs inputs = new Inputs(Clock.systemUTC());
    List<String> names = inputs.names(paths);
    Report report =
        new Report(
            Output.data(spec), spec.commandLine().getErr(), Output.progress(spec, names.size()));
    try (Reader reader = new Reader(inputs, Clock.systemUTC())) {
      Iterator<Callable<Result>> work =
          names.stream()
              .<Callable<Result>>map(
                  name ->
                      () -> reader.read(name, story -> new String(StoryJson.write(story), UTF_8)))
              .iterator();
      OrderedWork.run(work, threads.count(), report::add);
    }
    return report.finish();
  }
}
