package news.dateline.standalone.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import news.dateline.kafka.EmbeddedKafka;
import news.dateline.standalone.own.PlacesOption;
import news.dateline.standalone.own.TaxonomyOption;
import news.dateline.standalone.own.ThemeModelOptions;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline run}. */
@Command(
    name = "run",
    description = {
      "Runs everything in one process: Kafka, ingest, classify.",
      "With no source given, the bundled sample stories are ingested.",
      "Prints a line a story: time, countries, themes, headline. Ctrl-C stops it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class RunCommand implements Callable<Integer> {

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int MAX_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "Ingest the files of this folder, and those that come. Can be repeated.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--feed",
      paramLabel = "URL",
      description = "Read this feed: RSS, Atom or JSON Feed. Can be repeated.")
  private List<URI> feeds = new ArrayList<>();

  @Option(
      names = "--sources",
      paramLabel = "FILE.yml",
      description = "Read the sources that this file lists, and follow its changes.")
  private @Nullable Path sources;

  @Option(
      names = "--allow",
      paramLabel = "HOST",
      description = {
        "Fetch from this host, address or block of addresses though it is not public,",
        "for instance localhost:8000 or 10.1.0.0/16. Can be repeated."
      })
  private List<String> allowed = new ArrayList<>();

  @Mixin private PlacesOption places;

  @Mixin private TaxonomyOption taxonomy;

  @Mixin private ThemeModelOptions themeModel;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address that HTTP binds to (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of HTTP (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description =
          "Port of the embedded Kafka; another one where it is taken (default: ${DEFAULT-VALUE}).")
  private int kafkaPort;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      description = {
        "Use this Kafka instead of the embedded one. Services that run there go on: this one",
        "has a name of its own, kept in the data directory. Give it sources of its own too."
      })
  private @Nullable String bootstrapServers;

  @Override
  public Integer call() throws InterruptedException {
    check();
    PrintWriter err = spec.commandLine().getErr();
    boolean again = Files.isDirectory(data.resolve("kafka"));
    CountDownLatch stop = new CountDownLatch(1);
    Shutdown shutdown = Shutdown.onSignal(stop);
    EmbeddedKafka.whenLost(() -> err.println(LostKafka.words(data)));
    int status = FAILED;
    try (Standalone standalone = start()) {
      shutdown.started();
      err.println(standalone.summary());
      if (again && inputs().areSamples()) {
        err.println(
            "The samples that were taken before do not come again: --watch, --feed, uploads.");
      }
      stop.await();
      err.println("Stopping");
      status = OK;
    } catch (StartException e) {
      if (stop.getCount() == 0) {
        // Much refuses to start while the process ends, which is no failure.
        status = OK;
      } else {
        err.println("dateline: " + e.getMessage());
      }
    } finally {
      // Whatever was thrown: without its word the hook waits, and ends the process as if all were
      // well.
      shutdown.done(status);
    }
    return status;
  }

  /**
   * Says at once what a start would stumble over.
   *
   * @throws ParameterException if an option is wrong
   */
  private void check() {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(), "--watch: no such folder: " + folder);
      }
    }
    for (URI feed : feeds) {
      String refusal = FeedUrl.refusal(feed, allowed);
      if (refusal != null) {
        throw new ParameterException(spec.commandLine(), "--feed " + feed + ": " + refusal);
      }
    }
    if (sources != null && !Files.isRegularFile(sources)) {
      throw new ParameterException(spec.commandLine(), "--sources: no such file: " + sources);
    }
    checkPort("--port", port);
    checkPort("--kafka-port", kafkaPort);
    themeModel.check(spec, taxonomy.read(spec));
    places.read(spec);
  }

  private void checkPort(String option, int value) {
    if (value < 0 || value > MAX_PORT) {
      throw new ParameterException(
          spec.commandLine(), option + " must be at most " + MAX_PORT + ", 0 for any: " + value);
    }
  }

  private RunInputs inputs() {
    return new RunInputs(folders, feeds, sources, allowed);
  }

  private Standalone start() throws StartException {
    try {
      RunSettings settings =
          new RunSettings(
              Files.createDirectories(data.toAbsolutePath().normalize()),
              host,
              port,
              kafkaPort,
              bootstrapServers,
              inputs(),
              new Tagging(places.file(), taxonomy.file(), themeModel.path(), themeModel.file()));
      return Standalone.start(settings, spec.commandLine().getOut());
    } catch (IOException e) {
      throw new StartException("--data " + data + " cannot be used: " + Reason.of(e), e);
    }
  }
}
