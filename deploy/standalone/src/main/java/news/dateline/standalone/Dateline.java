package news.dateline.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import news.dateline.classify.tag.Version;
import news.dateline.standalone.evaluate.EvaluateCommand;
import news.dateline.standalone.feeds.FeedsCommand;
import news.dateline.standalone.letters.DeadLettersCommand;
import news.dateline.standalone.offline.ExtractCommand;
import news.dateline.standalone.offline.TagCommand;
import news.dateline.standalone.run.RunCommand;
import news.dateline.standalone.trace.TraceCommand;
import news.dateline.standalone.train.TrainCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code dateline} command. */
@Command(
    name = "dateline",
    description = "News in, stories tagged by region and theme out.",
    mixinStandardHelpOptions = true,
    versionProvider = Dateline.VersionProvider.class,
    subcommands = {
      RunCommand.class,
      TagCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      FeedsCommand.class,
      DeadLettersCommand.class,
      TraceCommand.class
    })
public final class Dateline implements Runnable {

  @Spec private CommandSpec spec;

  Dateline() {}

  public static void main(String[] args) {
    quietLogging();
    System.exit(commandLine().execute(args));
  }

  /** Logback's own default is to print everything. Spring Boot sets up logging anew. */
  private static void quietLogging() {
    String key = "logback.configurationFile";
    if (System.getProperty(key) == null) {
      System.setProperty(key, "logback-console.xml");
      LoggerFactory.getILoggerFactory();
      System.clearProperty(key);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Dateline())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Dateline::wrong)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  /** What is wrong comes last but for how to go on: a page of options would hide it. */
  private static int wrong(ParameterException e, String... arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("dateline: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    command.getUsageMessage().lines().limit(1).forEach(err::println);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do");
  }

  /** Tells the version of the jar. */
  static final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dateline " + Version.get()};
    }
  }
}
