package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.text.AddressLine;
import news.dateline.ingest.text.Block;
import news.dateline.text.TokenVectors;
import news.dateline.text.Tokens;
import news.dateline.text.WordPiece;

/** Reads the blocks of one document as lines. */
final class LineReader {

  /** Enough of a paragraph to tell what it is about. */
  private static final int MAX_TOKENS = 400;

  /** An address is to the model what "Read more" is. */
  private static final int PROMPT_WORDS = 2;

  /** In UTF-16 units. */
  private static final int LONGEST_DATELINE = 200;

  private static final Pattern WORD_GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MIN_TERM = 3;
  private static final int STEM = 6;
  private static final double TITLE_CASE = 0.7;
  private static final String SENTENCE_END = ".!?:\"”“";

  /** Long words are rare. */
  private static final float SHORT_WEIGHT = 0.4f;

  private static final float LETTER_WEIGHT = 0.08f;

  private static final String BLANK = " \t\n\r\f\u000b";

  private final WordPiece wordPiece = WordPiece.uncased();
  private final TokenVectors vectors = TokenVectors.uncased();
  private final Map<String, Integer> terms = new HashMap<>();
  private final Set<Integer> names = new HashSet<>();

  private final FunctionWordList language;

  private LineReader(FunctionWordList language) {
    this.language = language;
  }

  /** A line for each block that is no rule, nor as good as one, nor of a list of what follows. */
  static List<Line> read(List<Block> blocks) {
    return read(blocks, FunctionWordList.of(blocks));
  }

  /** The same, in a language that is known beforehand. */
  static List<Line> read(List<Block> blocks, FunctionWordList language) {
    LineReader reader = new LineReader(language);
    List<Draft> drafts = new ArrayList<>();
    boolean ruled = false;
    BitSet contents = Contents.of(blocks);
    BitSet links = StoryLinks.of(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (links.get(i) || WireMark.isOrRule(block.text())) {
        ruled = true;
      } else if (!contents.get(i)) {
        drafts.add(reader.draft(i, ruled, block));
        ruled = false;
      }
    }
    Set<String> labels = labels(drafts);
    drafts.forEach(draft -> reader.tell(draft, labels));
    return drafts.stream().map(reader::line).toList();
  }

  private Draft draft(int index, boolean ruled, Block block) {
    int words = AddressLine.isOne(block.text()) ? PROMPT_WORDS : Words.count(block.text());
    LineForm form = LineForm.of(block.text(), block.isHeading(), words);
    return new Draft(
        index, ruled, form, words, new float[vectors.dimension()], new LinkedHashMap<>());
  }

  /**
   * Words that datelines below several headlines have: the agency and the day, which tell of no
   * story.
   */
  private static Set<String> labels(List<Draft> drafts) {
    Map<String, Integer> datelines = new HashMap<>();
    for (int i = 1; i < drafts.size(); i++) {
      LineForm form = drafts.get(i).form;
      int end = drafts.get(i - 1).form.isHead() ? form.telling() : 0;
      String dateline = form.text().substring(0, Math.min(end, LONGEST_DATELINE));
      for (String word : WORD_GAP.split(dateline.toLowerCase(Locale.ROOT))) {
        datelines.merge(word, 1, Integer::sum);
      }
    }
    datelines.values().removeIf(count -> count < 2);
    return datelines.keySet();
  }

  private void tell(Draft draft, Set<String> labels) {
    if (!draft.form.tells()) {
      return;
    }
    if (!language.isEnglish()) {
      tellUnknown(draft);
      return;
    }
    String text = draft.form.text();
    Tokens tokens = wordPiece.encode(text, Math.min(text.length() + 2, MAX_TOKENS));
    // Where every word has a capital none of them tells a name.
    boolean title = draft.form.has(Mark.CAPITALS) || draft.form.titleCase() > TITLE_CASE;
    int at = 1;
    while (at < tokens.size() - 1) {
      int end = at;
      int start = tokens.starts()[at];
      while (end < tokens.size() - 1 && tokens.starts()[end] == start) {
        int id = tokens.ids()[end++];
        vectors.add(id, vectors.weight(id), draft.vector);
      }
      String word = text.substring(start, tokens.ends()[at]);
      if (start >= draft.form.telling() || !labels.contains(word.toLowerCase(Locale.ROOT))) {
        float weight = end - at > 1 ? 1 : vectors.rarity(tokens.ids()[at]);
        addTerm(draft, word, start, weight, title);
      }
      at = end;
    }
  }

  /** Tells of words that the vectors do not know. */
  private void tellUnknown(Draft draft) {
    String text = draft.form.text();
    boolean title = draft.form.has(Mark.CAPITALS) || draft.form.titleCase() > TITLE_CASE;
    int at = 0;
    for (String word : Words.of(text, MAX_TOKENS)) {
      at = text.indexOf(word, at);
      if (language.kind(word) == null) {
        float weight = Math.min(1, SHORT_WEIGHT + LETTER_WEIGHT * word.length());
        boolean pair = Words.isUnspaced(word.charAt(0));
        String stem = word.substring(0, Math.min(STEM, word.length())).toLowerCase(Locale.ROOT);
        RandomIndex.add(stem, pair ? 1 : weight, draft.vector);
        addTerm(draft, word, at, pair ? 1 : weight, title);
      }
    }
  }

  private void addTerm(Draft draft, String word, int start, float weight, boolean title) {
    if ((word.length() < MIN_TERM && !Words.isUnspaced(word.charAt(0))) || weight == 0) {
      return;
    }
    String stem = word.substring(0, Math.min(STEM, word.length())).toLowerCase(Locale.ROOT);
    int term = terms.computeIfAbsent(stem, key -> terms.size());
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (capital && !title && !startsSentence(draft.form.text(), start)) {
      names.add(term);
    }
    draft.terms.computeIfAbsent(term, key -> new Use(weight)).capital |= capital;
  }

  private Line line(Draft draft) {
    int size = draft.terms.size();
    int[] ids = new int[size];
    float[] weights = new float[size];
    boolean[] isName = new boolean[size];
    int i = 0;
    for (Map.Entry<Integer, Use> entry : draft.terms.entrySet()) {
      ids[i] = entry.getKey();
      weights[i] = entry.getValue().weight;
      isName[i] = entry.getValue().capital && names.contains(entry.getKey());
      i++;
    }
    return new Line(
        draft.block,
        draft.ruled,
        draft.form,
        Wording.of(draft.form.text(), language),
        draft.words,
        draft.vector,
        ids,
        weights,
        isName,
        language.isEnglish() || draft.ruled || draft.form.standsOut());
  }

  private static boolean startsSentence(String text, int start) {
    int least = Math.max(0, start - 4);
    int at = start - 1;
    while (at >= least && BLANK.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return start == 0 || (at >= least && SENTENCE_END.indexOf(text.charAt(at)) >= 0);
  }

  /** A line before all names of the document are known. */
  private record Draft(
      int block,
      boolean ruled,
      LineForm form,
      int words,
      float[] vector,
      Map<Integer, Use> terms) {}

  /** A term in a line. */
  private static final class Use {
    private final float weight;
    private boolean capital;

    Use(float weight) {
      this.weight = weight;
    }
  }
}
