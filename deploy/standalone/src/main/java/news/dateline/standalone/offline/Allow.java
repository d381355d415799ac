package news.dateline.standalone.offline;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.fetch.AddressRules;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --allow}. */
final class Allow {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--allow",
      paramLabel = "HOST",
      description =
          "Fetch from this host, address or block (10.0.0.0/8) though it is private. Can be"
              + " repeated.")
  private List<String> allowed = new ArrayList<>();

  AddressRules rules() {
    try {
      return AddressRules.of(allowed, AddressRules.USUAL_PORTS);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--allow: " + e.getMessage());
    }
  }
}
