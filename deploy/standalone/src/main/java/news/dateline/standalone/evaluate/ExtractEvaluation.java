package news.dateline.standalone.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate extract}. */
@Command(
    name = "extract",
    description = {
      "Measures how exact articles are extracted from web pages.",
      "A PATH is a folder of labelled pages: one with a gold.json that gives segments of text that"
          + " must and must not be extracted, or one of folders with source.html, expected.html and"
          + " expected-metadata.json."
    },
    mixinStandardHelpOptions = true)
final class ExtractEvaluation implements Callable<Integer> {

  @Mixin private Printing printing;

  @Option(
      names = "--fold",
      paramLabel = "K/N",
      converter = Fold.Converter.class,
      description = "Only the pages in part K of N; pages of one site are in one part.")
  private Fold fold = Fold.ALL;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders of labelled pages.")
  private List<Path> paths;

  @Override
  public Integer call() {
    PageReader reader = new PageReader(new TikaExtractor(Limits.DEFAULT));
    return printing.measure(
        paths,
        path -> {
          List<PageResult> results = new ArrayList<>();
          Figures figures = PageSet.in(path).evaluate(fold::holds, reader, results);
          if (printing.isVerbose()) {
            tellFaults(results);
          }
          return List.of(figures);
        });
  }

  /** Pages with the worst text first; at the end those of which only the metadata is wrong. */
  private void tellFaults(List<PageResult> results) {
    results.stream()
        .filter(result -> !result.faults().isEmpty())
        .sorted(Comparator.comparingDouble(PageResult::score))
        .forEach(
            result -> {
              printing.remark(result.name());
              result.faults().forEach(fault -> printing.remark("  " + fault));
            });
  }
}
