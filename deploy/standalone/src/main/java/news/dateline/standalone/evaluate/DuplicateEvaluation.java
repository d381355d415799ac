package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate duplicates}. */
@Command(
    name = "duplicates",
    description = {
      "Measures how well copies of one story are told from other stories, in pairs.",
      "A PATH is a file of stories as JSON lines {\"id\", \"headline\", \"text\", \"cluster\"}, of"
          + " which those of one cluster are copies and one without is a copy of none; a .train file"
          + " of lines \"id text\" with its pairs \"id id\" in a .truth file beside it; or a folder"
          + " of such files. --verbose prints the pairs that are wrong."
    },
    mixinStandardHelpOptions = true)
final class DuplicateEvaluation implements Callable<Integer> {

  @Mixin private Printing printing;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders of stories.")
  private List<Path> paths;

  @Override
  public Integer call() {
    return printing.measure(
        paths,
        path -> {
          List<Figures> figures = new ArrayList<>();
          for (Path file : files(path)) {
            DuplicateSet set = DuplicateSet.read(file);
            DuplicateScore score = DuplicateScore.of(set);
            if (printing.isVerbose()) {
              score.remarks().forEach(printing::remark);
            }
            figures.add(score.figures());
          }
          return figures;
        });
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> found = files.filter(DuplicateSet::isSet).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException("No .jsonl and no .train file in " + path);
      }
      return found;
    }
  }
}
