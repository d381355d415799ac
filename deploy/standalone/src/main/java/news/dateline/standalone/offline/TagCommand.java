package news.dateline.standalone.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import news.dateline.classify.cluster.ClusterIndex;
import news.dateline.classify.cluster.Fingerprint;
import news.dateline.classify.language.LanguageDetector;
import news.dateline.classify.language.OptimaizeLanguageDetector;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.region.gazetteer.OwnPlace;
import news.dateline.classify.tag.StoryTagger;
import news.dateline.classify.tag.Version;
import news.dateline.classify.theme.ThemeTagger;
import news.dateline.standalone.own.PlacesOption;
import news.dateline.standalone.own.TaxonomyOption;
import news.dateline.standalone.own.ThemeModelOptions;
import news.dateline.standalone.print.StoryLine;
import news.dateline.story.Home;
import news.dateline.story.Story;
import news.dateline.tags.OwnThemeTag;
import news.dateline.tags.RegionTag;
import news.dateline.tags.Tags;
import news.dateline.tags.ThemeTag;
import news.dateline.wire.EnrichedJson;
import news.dateline.wire.StoryJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline tag}. */
@Command(
    name = "tag",
    description = {
      "Tags the stories of files and pages by region and theme, without Kafka.",
      "Writes one enriched record a line. An input that fails prints a line on standard error, and"
          + " the rest goes on."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TagCommand implements Callable<Integer> {

  /** All stories of a run come at one time. */
  private static final Duration WINDOW = Duration.ofDays(1);

  /** Of those that are known, so that copies can be told; some 310 MB where they are so many. */
  private static final int MOST_STORIES = 200_000;

  /** How stories are written. */
  enum Format {
    JSON,
    TABLE
  }

  @Spec private CommandSpec spec;

  @Mixin private Threads threads;

  @Mixin private Allow allow;

  @Mixin private ThemeModelOptions themeModel;

  @Option(
      names = "--format",
      paramLabel = "json|table",
      description =
          "How stories are written: records, or a line each with the day of publication, countries,"
              + " theme and headline (default: table on a terminal, else json).")
  private @Nullable Format format;

  @Option(
      names = "--jsonl",
      description =
          "The inputs are lines {\"id\",\"headline\",\"text\",\"language\",\"home\"}; their text"
              + " is tagged exactly as it stands.")
  private boolean jsonLines;

  @Option(
      names = "--home",
      paramLabel = "HOME",
      converter = HomeConverter.class,
      description =
          "Where the newsroom is, a town with the country behind it, such as"
              + " 'Richmond, Indiana, US'. Helps to tell which of several places of a name is meant.")
  private @Nullable Home home;

  @Mixin private PlacesOption places;

  @Mixin private TaxonomyOption taxonomy;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH|URL",
      description = "Files, folders and URLs; - for standard input, the default with --jsonl.")
  private List<String> paths = List.of();

  private final Clock clock = Clock.systemUTC();
  private final Instant start = clock.instant();

  @Override
  public Integer call() throws InterruptedException {
    if (paths.isEmpty() && !jsonLines) {
      throw new ParameterException(
          spec.commandLine(), "Name the files, folders and URLs to tag, or - for standard input");
    }
    List<OwnPlace> own = places.read(spec);
    Web web = new Web(Version.get(), allow.rules(), clock);
    Inputs inputs = new Inputs(web, clock, home);
    List<String> names = jsonLines ? List.of() : inputs.names(paths);
    Report report =
        new Report(
            Output.data(spec), spec.commandLine().getErr(), Output.progress(spec, names.size()));
    CompletableFuture<LanguageDetector> languages =
        CompletableFuture.supplyAsync(OptimaizeLanguageDetector::load);
    CompletableFuture<RegionTagger> regions =
        CompletableFuture.supplyAsync(() -> GazetteerTagger.load(own));
    try (web;
        ThemeTagger themes = themeModel.load(spec, taxonomy.read(spec));
        Reader reader = new Reader(inputs, clock, threads.count())) {
      rejectUnknown(regions.join());
      Function<Story, OutputLine> toLine =
          lines(
              new StoryTagger(
                  languages.join(),
                  regions.join(),
                  themes,
                  new ClassifyMeters(new SimpleMeterRegistry()),
                  Version.get()));
      if (jsonLines) {
        JsonLines lines =
            new JsonLines(paths.isEmpty() ? List.of(Inputs.STANDARD_INPUT) : paths, clock, home);
        OrderedWork.run(lines.map(toLine), threads.count(), report);
      } else {
        Iterator<Callable<Result>> work =
            names.stream()
                .<Callable<Result>>map(name -> () -> reader.read(name, toLine))
                .iterator();
        OrderedWork.run(work, threads.count(), report);
      }
    }
    return report.finish();
  }

  private void rejectUnknown(RegionTagger regions) {
    if (home != null && !regions.knows(home)) {
      throw new ParameterException(
          spec.commandLine(),
          "--home: the gazetteer has no '"
              + home
              + "'; name a larger town nearby, or leave out what it lies in");
    }
  }

  private Function<Story, OutputLine> lines(StoryTagger tagger) {
    boolean table = format == null ? Output.isTerminal() : format == Format.TABLE;
    if (table) {
      return story -> OutputLine.of(row(story, tagger.tag(story)));
    }
    ClusterIndex clusters = new ClusterIndex(WINDOW, MOST_STORIES);
    return story -> {
      Tags tags = tagger.tag(story);
      Fingerprint fingerprint = Fingerprint.of(story.text());
      // Whose copy a story is depends on those before it.
      return () -> record(story, tags.with(clusters.place(story.id().value(), fingerprint, start)));
    };
  }

  private String record(Story story, Tags tags) {
    return new String(EnrichedJson.write(StoryJson.record(story), tags, clock.instant()), UTF_8);
  }

  private static String row(Story story, Tags tags) {
    String headline = story.text().headline();
    return StoryLine.of(
        StoryLine.date(story.times().published()),
        tags.focus().stream().map(RegionTag::code).toList(),
        tags.themes().stream().map(ThemeTag::name).toList(),
        tags.ownThemes().stream().map(OwnThemeTag::name).toList(),
        headline.isBlank() ? story.text().body() : headline);
  }
}
