package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.region.RegionTags;
import news.dateline.classify.region.home.HomeTable;
import news.dateline.story.Home;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate regions}. */
@Command(
    name = "regions",
    description = {
      "Measures how exact places are found in stories and put on the map, and the countries that"
          + " stories are about.",
      "A PATH is a file of labelled toponyms (.xml, as LGL or GeoVirus), a folder of JSON files with"
          + " handCodedCountryCode as CLIFF's, or a file of stories as JSON lines {\"id\", \"title\","
          + " \"text\", \"countries\"}; with \"language\" and \"places\": [[NAME, COUNTRY], ...] in a"
          + " file places*.jsonl, the places that they name are measured too, by language; with"
          + " \"places\": [[START, END, NAME, LATITUDE, LONGITUDE], ...] there, as LGL's are."
    },
    mixinStandardHelpOptions = true)
final class RegionEvaluation implements Callable<Integer> {

  @Mixin private Printing printing;

  @Option(
      names = "--fold",
      paramLabel = "K/N",
      converter = Fold.Converter.class,
      description =
          "Only the texts in part K of N; texts of one newspaper or page are in one part.")
  private Fold fold = Fold.ALL;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Language of the texts, BCP 47 (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "Tag with toponyms.bin and focus.bin of this folder instead of those that ship: of models"
              + " trained without a part, for that part.")
  private @Nullable Path models;

  @Option(
      names = "--homes",
      paramLabel = "FILE",
      description =
          "Where the newsrooms are: lines of a newspaper (<domain> of LGL, <source> of GeoVirus) or"
              + " the id of a story, a tab, and a home as in sources.yml; a * at the end of a key"
              + " stands for any. Texts that are not in it have no home.")
  private @Nullable Path homes;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Labelled files and folders.")
  private List<Path> paths;

  private @Nullable RegionTagger tagger;

  private @Nullable HomeTable table;

  @Override
  public Integer call() {
    if (models == null) {
      printing.remark("dateline: not held out, where the models were trained with these texts");
    }
    return printing.measure(paths, path -> isPlaces(path) ? places(path) : List.of(evaluate(path)));
  }

  private static boolean isPlaces(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith("places") && name.endsWith(".jsonl");
  }

  private List<Figures> places(Path path) throws IOException {
    load();
    if (ToponymSet.isStories(path)) {
      return List.of(stories(path));
    }
    Map<String, PlaceScore> scores =
        PlaceSet.read(path).evaluate(Objects.requireNonNull(tagger)::tag);
    List<Figures> figures = new ArrayList<>();
    scores.forEach((language, score) -> figures.add(score.figures(language)));
    tell(Objects.requireNonNull(scores.get("all")).faults());
    return figures;
  }

  /** Toponyms as for LGL, and the countries that the stories are about. */
  private Figures stories(Path path) throws IOException {
    ToponymScore places = ToponymSet.readStories(path).evaluate(this::tag, fold::holds);
    FocusScore focus = FocusSet.read(path).evaluate(this::tag, fold::holds);
    tell(places.faults());
    tell(focus.faults());
    Figures figures = Figures.of(String.valueOf(path.getFileName()));
    for (var figure : places.figures("").values().entrySet()) {
      String name = figure.getKey().equals("ECE") ? "places' ECE" : figure.getKey();
      figures = figures.with(name, figure.getValue());
    }
    for (var figure : focus.figures("").values().entrySet()) {
      figures = figures.with(figure.getKey(), figure.getValue());
    }
    return figures;
  }

  private RegionTags tag(String id, StoryText text) {
    Home home = table == null ? null : table.find(id);
    return Objects.requireNonNull(tagger).tag(text, language, home);
  }

  private void load() throws IOException {
    if (table == null && homes != null) {
      table = HomeTable.read(homes);
    }
    if (tagger == null) {
      tagger = models == null ? GazetteerTagger.load() : GazetteerTagger.loadModels(models);
    }
  }

  private Figures evaluate(Path path) throws IOException {
    load();
    if (path.toString().endsWith(".xml")) {
      ToponymSet set = ToponymSet.read(path);
      ToponymScore score = set.evaluate(this::tag, fold::holds);
      tell(score.faults());
      return score.figures(set.name());
    }
    FocusSet set = FocusSet.read(path);
    FocusScore score = set.evaluate(this::tag, fold::holds);
    tell(score.faults());
    return score.figures(set.name());
  }

  private void tell(List<String> faults) {
    if (printing.isVerbose()) {
      faults.forEach(printing::remark);
    }
  }
}
