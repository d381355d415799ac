package news.dateline.standalone.evaluate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline evaluate}: one subcommand for each thing that is measured. */
@Command(
    name = "evaluate",
    description = "Measures Dateline against labelled data.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ExtractEvaluation.class,
      SplitEvaluation.class,
      RegionEvaluation.class,
      ThemeEvaluation.class,
      DuplicateEvaluation.class
    })
public final class EvaluateCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to evaluate");
  }
}
