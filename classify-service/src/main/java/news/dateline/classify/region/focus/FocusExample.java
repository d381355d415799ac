package news.dateline.classify.region.focus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.toponym.Findings;

/** A story while models are trained. */
final class FocusExample {

  private final FocusStory story;
  private final Findings findings;
  private final StoryParts parts;
  private final StoryWords words;
  private Map<String, float[]> rows = Map.of();
  private Map<String, FocusLine.Said> said = Map.of();

  FocusExample(FocusStory story, Findings findings) {
    this.story = story;
    this.findings = findings;
    this.parts = StoryParts.of(findings.tokens(), story.bodyStart());
    this.words = StoryWords.of(findings.tokens(), parts);
  }

  boolean isIn(int part, int of) {
    CRC32 hash = new CRC32();
    hash.update(story.id().getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % of == part;
  }

  /** Whether scores are calibrated by it. */
  boolean isMeasured() {
    return story.measured();
  }

  List<String> countries() {
    return story.countries();
  }

  StoryWords words() {
    return words;
  }

  Findings findings() {
    return findings;
  }

  /** Fills the rows of its countries by a model of words that has not seen it. */
  void fill(WordsModel model) {
    rows = FocusRow.of(parts, findings.witnesses(), model.logits(words));
  }

  /** What is seen of each country. */
  Map<String, float[]> rows() {
    return rows;
  }

  /** Asks forests that have not seen it. */
  void judge(Forest alone, Forest among) {
    said = Judgement.of(rows, alone, among).said();
  }

  /** What the forests said of each country. */
  Map<String, FocusLine.Said> said() {
    return said;
  }
}
