package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import news.dateline.classify.region.RegionTags;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.Mention.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Texts with labelled toponyms: the Local-Global Lexicon ({@code <toponym>} with {@code <gaztag>})
 * or GeoVirus ({@code <location>}). The second labels no demonyms, so there what is tagged as one
 * is left out.
 *
 * @see <a href="https://doi.org/10.1109/ICDE.2010.5447903">Lieberman et al. 2010</a>
 * @see <a href="https://aclanthology.org/P18-1119/">Gritta et al. 2018</a>
 */
record ToponymSet(String name, boolean demonyms, List<Article> articles) {

  /** A text; {@code id} is the same for texts that must stay in one fold. */
  private record Article(String id, String text, List<LabelledToponym> toponyms) {}

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
        articles.add(new Article(id == null ? "" : id, body.wholeText(), toponyms));
      }
    }
    if (articles.stream().allMatch(article -> article.toponyms().isEmpty())) {
      throw new IllegalArgumentException(file + " holds no labelled toponyms");
    }
    return new ToponymSet(file.getFileName().toString(), lexicon, articles);
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

  /** Articles of one newspaper, or of one page, are in one fold. */
  ToponymScore evaluate(Function<StoryText, RegionTags> tagger, Predicate<String> wanted) {
    ToponymScore score = new ToponymScore();
    for (Article article : articles) {
      if (wanted.test(article.id())) {
        List<Mention> found =
            tagger.apply(new StoryText("", article.text())).mentions().stream()
                .filter(mention -> demonyms || mention.kind() != Kind.DEMONYM)
                .toList();
        compare(article, found, score);
      }
    }
    return score;
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
