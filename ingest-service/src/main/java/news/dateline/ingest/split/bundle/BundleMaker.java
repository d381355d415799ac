package news.dateline.ingest.split.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import news.dateline.ingest.split.bundle.Bundle.Kind;
import news.dateline.ingest.text.Block;

/** Puts stories together as newsletters, pages and papers do. The same seed makes the same. */
public final class BundleMaker {

  private static final int LONG = 12;

  private final Random random;
  private final List<SampleStory> articles;
  private final List<SampleStory> titled;
  private final List<SampleStory> shorts;
  private final Set<String> used = new HashSet<>();

  /**
   * @param stories at least a few dozen, some of them with titles and some of several paragraphs
   */
  public BundleMaker(List<SampleStory> stories, long seed) {
    this.random = new Random(seed);
    this.articles =
        stories.stream().filter(s -> s.prose().size() >= 5 && s.words() >= 130).toList();
    this.titled = articles.stream().filter(s -> !s.title().isEmpty()).toList();
    this.shorts =
        stories.stream()
            .filter(s -> !s.title().isEmpty() && !s.prose().isEmpty())
            .filter(s -> SampleStory.words(s.prose().get(0)) >= 10)
            .toList();
  }

  /** A bundle of that kind. */
  public Bundle make(Kind kind) {
    used.clear();
    return switch (kind) {
      case SINGLE -> single();
      case SUBHEADS, INTERVIEW, LIST, LIVE, SECTIONS -> parted(kind);
      case DIGEST -> digest();
      case TEASERS, CUT_TEASERS, KICKER_TEASERS -> teasers(kind);
      case HEADED_ARTICLES -> headed();
      case DATELINED_ARTICLES -> datelined();
      case BARE_ARTICLES -> bare();
      case BRIEFS -> briefs();
      case RULED -> ruled();
      case SENTENCES -> sentences();
    };
  }

  /** A story as it is, alone. */
  public Bundle plain(SampleStory story) {
    Page page = new Page(Kind.SINGLE);
    page.begin();
    boolean inText = random.nextBoolean();
    if (inText && !story.title().isEmpty()) {
      page.head(story.title(), Style.any(random));
    }
    body(page, story.paragraphs());
    return page.done(inText ? "" : story.title());
  }

  // ---- single stories

  private Bundle single() {
    SampleStory story = pick(articles);
    Page page = new Page(Kind.SINGLE);
    page.begin();
    opening(page, story, random.nextBoolean(), Style.any(random));
    body(page, story.paragraphs());
    return page.done(random.nextBoolean() ? story.title() : "");
  }

  private Bundle parted(Kind kind) {
    SampleStory story = pick(articles, s -> s.prose().size() >= LONG);
    List<String> paragraphs = story.prose();
    Page page = new Page(kind);
    page.begin();
    Style style = Style.any(random);
    opening(page, story, random.nextBoolean(), style);
    int every = 2 + random.nextInt(5);
    int part = 0;
    boolean speakers = random.nextBoolean();
    int minute = 60 * (7 + random.nextInt(8));
    int first = kind == Kind.LIST || kind == Kind.LIVE ? random.nextInt(3) : 2;
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      if (i >= first && (i - first) % every == 0) {
        part++;
        String phrase = Phrases.of(text, random);
        switch (kind) {
          case SUBHEADS -> page.head(style.head(phrase), style);
          case LIST -> page.head(part + Phrases.NUMBER_MARKS.get(style.mark()) + phrase, style);
          case SECTIONS -> page.free(Block.paragraph(style.rule()));
          case INTERVIEW -> {
            String question = Phrases.question(phrase, random);
            if (speakers) {
              page.add("Q: " + question);
              text = "A: " + text;
            } else {
              page.head(question, style);
            }
          }
          case LIVE -> {
            minute += 3 + random.nextInt(40);
            String clock = Phrases.clock(minute, style.mark());
            if (random.nextBoolean()) {
              page.head(clock + (speakers ? " " + phrase : ""), style);
            } else {
              text = clock + " " + text;
            }
          }
          default -> throw new IllegalStateException(kind.toString());
        }
      }
      page.add(text);
    }
    return page.done(random.nextBoolean() ? story.title() : "");
  }

  // ---- bundles

  private Bundle digest() {
    Page page = new Page(Kind.DIGEST);
    Style style = Style.any(random);
    if (random.nextBoolean()) {
      for (String line : Phrases.greeting(random)) {
        page.free(Block.paragraph(line));
      }
    }
    boolean rules = random.nextInt(4) == 0;
    boolean prompts = random.nextInt(3) == 0;
    boolean labels = random.nextInt(4) == 0;
    boolean numbers = random.nextInt(5) == 0;
    int most = 1 + random.nextInt(3);
    int items = 3 + random.nextInt(8);
    for (int i = 0; i < items; i++) {
      SampleStory story = pick(shorts);
      if (rules && i > 0) {
        page.free(Block.paragraph(style.rule()));
      }
      if (labels && random.nextInt(3) == 0) {
        page.freeHead(Phrases.section(random, style.capitals()), style);
      }
      page.begin();
      String mark = numbers ? i + 1 + Phrases.NUMBER_MARKS.get(style.mark()) : "";
      page.head(mark + style.head(story.title()), style);
      label(page, style);
      List<String> text = lead(story, most);
      body(page, text);
      if (prompts) {
        page.add(Phrases.PROMPTS.get(style.mark() % Phrases.PROMPTS.size()));
      }
    }
    if (random.nextInt(3) == 0) {
      page.free(Block.paragraph(Phrases.FAREWELLS.get(random.nextInt(Phrases.FAREWELLS.size()))));
    }
    return page.done(random.nextBoolean() ? Phrases.paper(random) : "");
  }

  private Bundle teasers(Kind kind) {
    Page page = new Page(kind);
    Style style = Style.any(random);
    SampleStory main = pick(articles);
    page.begin();
    opening(page, main, random.nextBoolean(), style);
    body(page, limited(main.prose(), 4, 30));
    int count = 1 + random.nextInt(6);
    boolean headed = kind == Kind.TEASERS && random.nextInt(3) == 0;
    boolean all = random.nextBoolean();
    if (random.nextInt(5) == 0) {
      page.freeHead(Phrases.MORE.get(random.nextInt(Phrases.MORE.size())), style);
    }
    for (int i = 0; i < count; i++) {
      SampleStory story = pick(headed ? shorts : random.nextInt(4) == 0 ? shorts : articles);
      page.begin();
      if (headed) {
        page.head(style.head(story.title()), style);
      }
      String text = teaser(story);
      boolean cut =
          kind == Kind.CUT_TEASERS
              ? all || random.nextBoolean() || i == 0
              : i == count - 1 && random.nextInt(4) == 0;
      if (cut) {
        text = cut(text);
      }
      if (kind == Kind.KICKER_TEASERS && (i == 0 || all || random.nextBoolean())) {
        text = Phrases.kicker(random) + ": " + text;
      }
      page.add(text);
    }
    return page.done(random.nextBoolean() ? main.title() : "");
  }

  private Bundle headed() {
    Page page = new Page(Kind.HEADED_ARTICLES);
    Style style = Style.any(random);
    int count = 2 + random.nextInt(5);
    boolean subheads = random.nextInt(4) == 0;
    for (int i = 0; i < count; i++) {
      SampleStory story = pick(titled);
      page.begin();
      page.head(style.head(story.title()), style);
      label(page, style);
      List<String> text = limited(story.prose(), 4, 25);
      for (int k = 0; k < text.size(); k++) {
        if (subheads && k > 2 && k % 5 == 0) {
          page.head(Phrases.of(text.get(k), random), style);
        }
        page.add(k == 0 && style.dateline() ? Phrases.dateline(random) + text.get(k) : text.get(k));
      }
    }
    return page.done(random.nextInt(3) == 0 ? Phrases.paper(random) : "");
  }

  private Bundle datelined() {
    Page page = new Page(Kind.DATELINED_ARTICLES);
    int count = 2 + random.nextInt(5);
    boolean bylines = random.nextInt(3) == 0;
    for (int i = 0; i < count; i++) {
      List<String> text = limited(pick(articles).prose(), 4, 25);
      page.begin();
      if (bylines) {
        page.add("By " + Phrases.person(random));
      }
      for (int k = 0; k < text.size(); k++) {
        page.add(k == 0 && !bylines ? Phrases.dateline(random) + text.get(k) : text.get(k));
      }
    }
    return page.done("");
  }

  private Bundle bare() {
    Page page = new Page(Kind.BARE_ARTICLES);
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      page.begin();
      body(page, limited(pick(articles).prose(), 4, 25));
    }
    return page.done("");
  }

  private Bundle briefs() {
    Page page = new Page(Kind.BRIEFS);
    Style style = Style.any(random);
    int count = 4 + random.nextInt(9);
    if (random.nextInt(3) == 0) {
      page.freeHead(Phrases.section(random, style.capitals()), style);
    }
    int look = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      SampleStory story = pick(random.nextInt(3) == 0 ? shorts : articles);
      String text = teaser(story);
      page.begin();
      page.add(
          switch (look) {
            case 0 -> Phrases.kicker(random) + ": " + text;
            case 1 -> Phrases.dateline(random) + text;
            case 2 -> Phrases.BULLETS.get(style.mark() % Phrases.BULLETS.size()) + text;
            case 3 -> i + 1 + Phrases.NUMBER_MARKS.get(style.mark()) + text;
            default -> text;
          });
    }
    return page.done(random.nextInt(3) == 0 ? Phrases.paper(random) : "");
  }

  private Bundle ruled() {
    Page page = new Page(Kind.RULED);
    Style style = Style.any(random);
    int count = 2 + random.nextInt(7);
    boolean headlines = random.nextInt(3) > 0;
    int most = random.nextBoolean() ? 3 : 15;
    for (int i = 0; i < count; i++) {
      SampleStory story = pick(headlines ? titled : articles);
      if (i > 0) {
        page.free(Block.paragraph(style.rule()));
      }
      page.begin();
      if (headlines) {
        page.head(style.head(story.title()), style);
        label(page, style);
      }
      body(page, limited(story.prose(), 1, most));
    }
    return page.done(random.nextInt(3) == 0 ? Phrases.paper(random) : "");
  }

  private Bundle sentences() {
    Page page = new Page(Kind.SENTENCES);
    int[] bounds =
        List.of(new int[] {3, 11}, new int[] {3, 5}, new int[] {6, 8}, new int[] {9, 11})
            .get(random.nextInt(4));
    int count = 8 + random.nextInt(5);
    while (page.starts.size() < count) {
      int wanted = bounds[0] + random.nextInt(bounds[1] - bounds[0] + 1);
      List<String> sentences =
          pick(articles).prose().stream()
              .flatMap(p -> SampleStory.sentences(p).stream())
              .limit(wanted)
              .toList();
      page.begin();
      body(page, sentences);
    }
    return page.done("");
  }

  // ---- parts

  private void opening(Page page, SampleStory story, boolean inText, Style style) {
    if (inText && !story.title().isEmpty()) {
      page.head(style.head(story.title()), style);
    }
    label(page, style);
  }

  /** Who wrote it, when. */
  private void label(Page page, Style style) {
    if (style.byline()) {
      page.add("By " + Phrases.person(random));
    }
    if (style.date()) {
      page.add(Phrases.date(random));
    }
  }

  private static void body(Page page, List<String> paragraphs) {
    paragraphs.forEach(page::add);
  }

  private List<String> limited(List<String> paragraphs, int least, int most) {
    int wanted = least + random.nextInt(most - least + 1);
    return paragraphs.subList(0, Math.min(paragraphs.size(), wanted));
  }

  private List<String> lead(SampleStory story, int most) {
    List<String> prose = story.prose();
    return prose.subList(0, Math.min(prose.size(), 1 + random.nextInt(most)));
  }

  /** The first sentences of a story, as a page would tease it. */
  private String teaser(SampleStory story) {
    int wanted = 18 + random.nextInt(45);
    StringBuilder text = new StringBuilder();
    int words = 0;
    for (String paragraph : story.prose()) {
      for (String sentence : SampleStory.sentences(paragraph)) {
        if (words >= wanted) {
          return text.toString();
        }
        text.append(text.length() == 0 ? "" : " ").append(sentence);
        words += SampleStory.words(sentence);
      }
    }
    return text.toString();
  }

  private String cut(String text) {
    String[] words = text.split("\\s+");
    int keep = Math.max(6, words.length - 2 - random.nextInt(Math.max(1, words.length / 2)));
    String end = List.of(" ...", "...", "…", " [...]", "").get(random.nextInt(5));
    return String.join(" ", List.of(words).subList(0, Math.min(words.length, keep))) + end;
  }

  /** A story that the bundle in the making does not have yet. */
  private SampleStory pick(List<SampleStory> stories) {
    SampleStory story = stories.get(random.nextInt(stories.size()));
    for (int i = 0; i < 100 && !used.add(story.id()); i++) {
      story = stories.get(random.nextInt(stories.size()));
    }
    return story;
  }

  private SampleStory pick(
      List<SampleStory> stories, java.util.function.Predicate<SampleStory> fit) {
    Supplier<SampleStory> next = () -> pick(stories);
    for (int i = 0; i < 1_000; i++) {
      SampleStory story = next.get();
      if (fit.test(story)) {
        return story;
      }
    }
    throw new IllegalArgumentException("too few long stories");
  }

  /** How one page does it. */
  record Style(
      boolean headings,
      boolean capitals,
      boolean byline,
      boolean date,
      boolean dateline,
      boolean shortHeads,
      int mark,
      String rule) {

    private static final int HEAD_WORDS = 5;

    static Style any(Random random) {
      return new Style(
          random.nextBoolean(),
          random.nextInt(6) == 0,
          random.nextInt(4) == 0,
          random.nextInt(6) == 0,
          random.nextInt(4) == 0,
          random.nextInt(4) == 0,
          random.nextInt(4),
          Phrases.RULES.get(random.nextInt(Phrases.RULES.size())));
    }

    String head(String text) {
      String[] words = text.split("\\s+");
      boolean cut = shortHeads && words.length > HEAD_WORDS;
      String head = cut ? String.join(" ", List.of(words).subList(0, HEAD_WORDS)) : text;
      return capitals ? head.toUpperCase(Locale.ROOT) : head;
    }
  }

  /** A bundle in the making. */
  private static final class Page {

    private final Kind kind;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Set<Integer> free = new HashSet<>();

    Page(Kind kind) {
      this.kind = kind;
    }

    void begin() {
      starts.add(blocks.size());
    }

    void add(String text) {
      blocks.add(Block.paragraph(text));
    }

    void head(String text, Style style) {
      blocks.add(style.headings() ? Block.heading(text) : Block.paragraph(text));
    }

    void free(Block block) {
      free.add(blocks.size());
      blocks.add(block);
    }

    void freeHead(String text, Style style) {
      free(style.headings() ? Block.heading(text) : Block.paragraph(text));
    }

    Bundle done(String title) {
      return new Bundle(kind, title.isEmpty() ? null : title, blocks, starts, free);
    }
  }
}
