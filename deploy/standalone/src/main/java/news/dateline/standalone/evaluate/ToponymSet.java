package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dateline.classify.region.RegionTags;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.Mention.Field;
import news.dateline.tags.Mention.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts with labelled toponyms: the Local-Global Lexicon ({@code <toponym>} with {@code <gaztag>}),
 * GeoVirus ({@code <location>}), or stories as JSON lines. GeoVirus labels no demonyms, so there
 * what is tagged as one is left out.
 *
 * @see <a href="https://doi.org/10.1109/ICDE.2010.5447903">Lieberman et al. 2010</a>
 * @see <a href="https://aclanthology.org/P18-1119/">Gritta et al. 2018</a>
 */
record ToponymSet(String name, boolean demonyms, List<Article> articles) {

  /**
   * A text; {@code id} is the same for texts that must stay in one fold.
   *
   * @param text headline and body as the offsets of labels count
   * @param bodyStart where the body begins in it
   */
  private record Article(
      String id, StoryText story, String text, int bodyStart, List<LabelledToponym> toponyms) {}

  /**
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it holds no toponyms
   */
  static ToponymSet read(Path file) throws IOException {
    Document document;
    try (InputStream in = Files.newInputStream(file)) {
      document = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
    }
    boolean lexicon = document.selectFirst("toponym") != null;
    List<Article> articles = new ArrayList<>();
    for (Element article : document.select("article")) {
      String id = text(article, lexicon ? "domain" : "source");
      Element body = article.selectFirst("> text");
      if (body != null) {
        List<LabelledToponym> toponyms = new ArrayList<>();
        for (Element label : article.select(lexicon ? "toponym" : "location")) {
          toponyms.add(label(label, lexicon));
        }
        String text = body.wholeText();
        articles.add(new Article(id == null ? "" : id, new StoryText("", text), text, 0, toponyms));
      }
    }
    if (articles.stream().allMatch(article -> article.toponyms().isEmpty())) {
      throw new IllegalArgumentException(file + " holds no labelled toponyms");
    }
    return new ToponymSet(file.getFileName().toString(), lexicon, articles);
  }

  /** Whether a file of JSON lines has the form of {@link #readStories}. */
  static boolean isStories(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      String first = lines.filter(line -> !line.isBlank()).findFirst().orElse("{}");
      return JsonMapper.shared().readTree(first).path("places").path(0).path(0).isNumber();
    } catch (JacksonException | UncheckedIOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Stories as JSON lines {@code {"id", "title", "text", "places": [[start, end, name, latitude,
   * longitude, …], …]}}, offsets within headline, an empty line and body.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a name is not where its label says
   */
  static ToponymSet readStories(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          articles.add(story(JsonMapper.shared().readTree(line)));
        }
      }
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
    return new ToponymSet(file.getFileName().toString(), true, articles);
  }

  private static Article story(JsonNode node) {
    String id = node.path("id").asString("");
    StoryText story =
        new StoryText(node.path("title").asString(""), node.path("text").asString(""));
    String text = PlaceSet.all(story);
    List<LabelledToponym> toponyms = new ArrayList<>();
    for (JsonNode place : node.path("places")) {
      int start = place.path(0).asInt(-1);
      String name = place.path(2).asString("");
      if (start < 0 || !text.startsWith(name, start)) {
        throw new IllegalArgumentException(id + " lacks " + name + " at " + start);
      }
      Mention.Point point =
          new Mention.Point(place.required(3).asDouble(), place.required(4).asDouble());
      toponyms.add(new LabelledToponym(start, place.required(1).asInt(), name, point));
    }
    return new Article(id, story, text, text.length() - story.body().length(), toponyms);
  }

  private static LabelledToponym label(Element label, boolean lexicon) {
    String latitude = text(label, lexicon ? "gaztag > lat" : "> lat");
    String longitude = text(label, lexicon ? "gaztag > lon" : "> lon");
    Mention.Point point =
        latitude == null || longitude == null
            ? null
            : new Mention.Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
    String phrase = text(label, lexicon ? "phrase" : "> name");
    String start = text(label, "start");
    String end = text(label, "end");
    if (phrase == null || start == null || end == null) {
      throw new IllegalArgumentException("a toponym lacks start, end or name: " + label);
    }
    return new LabelledToponym(Integer.parseInt(start), Integer.parseInt(end), phrase, point);
  }

  private static @Nullable String text(Element of, String query) {
    Element found = of.selectFirst(query);
    return found == null ? null : found.wholeText().strip();
  }

  /**
   * Articles of one newspaper, or of one page, are in one fold.
   *
   * @param tagger of a text by its newspaper, page or id
   */
  ToponymScore evaluate(
      BiFunction<String, StoryText, RegionTags> tagger, Predicate<String> wanted) {
    ToponymScore score = new ToponymScore();
    for (Article article : articles) {
      if (wanted.test(article.id())) {
        List<Mention> found =
            tagger.apply(article.id(), article.story()).mentions().stream()
                .filter(mention -> demonyms || mention.kind() != Kind.DEMONYM)
                .map(mention -> inText(mention, article.bodyStart()))
                .toList();
        compare(article, found, score);
      }
    }
    return score;
  }

  /** The same with its offsets in headline and body together. */
  private static Mention inText(Mention mention, int bodyStart) {
    int by = mention.field() == Field.BODY ? bodyStart : 0;
    return new Mention(
        mention.field(),
        mention.start() + by,
        mention.end() + by,
        mention.text(),
        mention.kind(),
        mention.place(),
        mention.score());
  }

  private static void compare(Article article, List<Mention> found, ToponymScore score) {
    score.addText();
    Set<Integer> used = new HashSet<>();
    LabelledToponym[] labels = article.toponyms().toArray(LabelledToponym[]::new);
    Mention[] matches = new Mention[labels.length];
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < found.size() && matches[i] == null; j++) {
        if (labels[i].isFoundBy(found.get(j)) && used.add(j)) {
          matches[i] = found.get(j);
        }
      }
      score.add(labels[i], matches[i], article.text());
    }
    for (int j = 0; j < found.size(); j++) {
      if (!used.contains(j)) {
        score.addUnlabelled(found.get(j), article.text());
      }
    }
  }
}
