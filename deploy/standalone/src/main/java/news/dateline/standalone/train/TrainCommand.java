package news.dateline.standalone.train;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline train}: one subcommand for each model that can be trained. */
@Command(
    name = "train",
    description = "Trains models from labelled data.",
    mixinStandardHelpOptions = true,
    subcommands = {ThemeTraining.class, TaxonomyTraining.class})
public final class TrainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to train");
  }
}
