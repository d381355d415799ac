package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How an evaluation prints its figures: {@code --json} and {@code --verbose}. */
final class Printing {

  private static final int UNREADABLE = 1;
  private static final double JSON_PRECISION = 10_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Option(
      names = "--verbose",
      description = "Print the worst cases, with what is wrong in them, on standard error.")
  private boolean verbose;

  boolean isVerbose() {
    return verbose;
  }

  /**
   * Measures on each path, and prints the figures of all.
   *
   * @return the exit code
   * @throws ParameterException if a path holds nothing to measure on
   */
  int measure(List<Path> paths, Measurement measurement) {
    return report(
        () -> {
          List<Figures> figures = new ArrayList<>();
          for (Path path : paths) {
            figures.addAll(measurement.on(path));
          }
          return figures;
        });
  }

  /**
   * Prints what an evaluation finds.
   *
   * @return the exit code
   * @throws ParameterException if there is nothing to measure on
   */
  int report(Evaluation evaluation) {
    List<Figures> figures;
    try {
      figures = evaluation.figures();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (IOException e) {
      remark("dateline: cannot be read: " + e.getMessage());
      return UNREADABLE;
    }
    print(figures);
    return 0;
  }

  /** Prints what is no figure. */
  void remark(String line) {
    // Names of files may hold line ends, and what steers a terminal.
    spec.commandLine().getErr().println(line.replaceAll("\\p{Cc}", "?"));
  }

  private void print(List<Figures> figures) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(spec.name(), figures));
    } else {
      FiguresTable.lines(figures).forEach(out::println);
    }
    out.flush();
  }

  private static String json(String evaluation, List<Figures> figures) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("evaluation", evaluation);
    ArrayNode sets = root.putArray("sets");
    for (Figures set : figures) {
      ObjectNode node = sets.addObject().put("set", set.set());
      set.values()
          .forEach(
              (name, value) -> {
                if (value instanceof Double number) {
                  node.put(name, Math.round(number * JSON_PRECISION) / JSON_PRECISION);
                } else {
                  node.put(name, value.longValue());
                }
              });
    }
    return root.toString();
  }

  /** Gives all figures. */
  interface Evaluation {

    /**
     * @throws IllegalArgumentException if there is nothing to measure on
     * @throws IOException if something cannot be read
     */
    List<Figures> figures() throws IOException;
  }

  /** Gives the figures of what lies at a path. */
  interface Measurement {

    /**
     * @throws IllegalArgumentException if that is nothing to measure on
     * @throws IOException if it cannot be read
     */
    List<Figures> on(Path path) throws IOException;
  }
}
