package news.dateline.standalone.feeds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline feeds}. */
@Command(
    name = "feeds",
    description = "Takes lists of feeds from other programs, and gives them.",
    mixinStandardHelpOptions = true,
    subcommands = {ImportCommand.class, ExportCommand.class})
public final class FeedsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: import or export");
  }
}
