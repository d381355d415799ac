package news.dateline.classify.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import news.dateline.classify.theme.own.StoryVector;
import news.dateline.classify.theme.own.Vectorizer;
import news.dateline.story.StoryText;
import news.dateline.text.Tokens;
import news.dateline.text.WordPiece;
import org.jspecify.annotations.Nullable;

/** Sees texts as the fast path of a theme model does. */
public final class FastVectorizer implements Vectorizer {

  /** What follows makes a keyword no rarer. */
  private static final int MAX_PIECES = 64;

  /** A word of several pieces is rarer than its rarest piece. */
  private static final double MORE_PIECES = 0.15;

  private static final StoryText SAMPLE =
      new StoryText("Ministers meet", "Flood waters rose as trains stood still near the old town.");

  private final ThemeModel model;

  FastVectorizer(ThemeModel model) {
    this.model = model;
  }

  /**
   * With a model of your own.
   *
   * @param file as {@link ThemeTrainer#train} wrote it; null for the model that ships
   * @throws IOException if it cannot be read or is no theme model, naming it
   */
  public static FastVectorizer load(@Nullable Path file) throws IOException {
    return new FastVectorizer(ThemeModel.load(file, ThemePath.FAST));
  }

  @Override
  public @Nullable StoryVector vector(StoryText text, @Nullable String language) {
    StoryReader.Reading reading = StoryReader.read(text, language);
    return reading == null ? null : vector(model.fastReading(reading.story()));
  }

  StoryVector vector(FastReading reading) {
    return new StoryVector(model.fast().row(reading), reading.place());
  }

  @Override
  public String text(StoryText text) {
    return StoryTokens.text(text);
  }

  @Override
  public double rarity(String words) {
    Tokens tokens = WordPiece.uncased().encode(words, MAX_PIECES);
    // What the vocabulary knows no words of is rare in English, if not to the reader.
    double rarest = words.codePoints().noneMatch(FastVectorizer::isLatin) ? 1 : 0;
    for (int i = 1; i < tokens.size() - 1; i++) {
      rarest = Math.max(rarest, model.table().rarity(tokens.ids()[i]));
    }
    return rarest + MORE_PIECES * Math.max(0, tokens.size() - 3);
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  @Override
  public int rowLength() {
    return model.fast().space().dimension();
  }

  @Override
  public String model() {
    return "%08x"
        .formatted(Arrays.hashCode(vector(model.fastReading(StoryTokens.of(SAMPLE))).row()));
  }
}
