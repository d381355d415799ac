package news.dateline.ingest.split.bundle;

import java.util.List;
import java.util.Random;
import news.dateline.ingest.split.bundle.Bundle.Kind;
import news.dateline.ingest.text.Block;

/** Puts stories together as newsletters, pages and papers do. The same seed makes the same. */
public final class BundleMaker {

  /** So many of so many stories may have the name of their section over them. */
  private static final int SECTIONS = 3;

  private final Random random;
  private final StoryPool pool;
  private final Excerpts excerpts;

  /**
   * @param stories at least a few dozen, some of them with titles and some of several paragraphs
   */
  public BundleMaker(List<SampleStory> stories, long seed) {
    this.random = new Random(seed);
    this.pool = new StoryPool(stories, random);
    this.excerpts = new Excerpts(random);
  }

  /** A bundle of that kind. */
  public Bundle make(Kind kind) {
    pool.begin();
    return switch (kind) {
      case SINGLE -> new SinglePage(pool, random).make();
      case SUBHEADS, INTERVIEW, LIST, LIVE, SECTIONS -> new PartedStory(kind, pool, random).make();
      case DIGEST -> digest();
      case TEASERS, CUT_TEASERS, KICKER_TEASERS -> new TeaserPage(kind, pool, random).make();
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
    return new SinglePage(pool, random).plain(story);
  }

  /** None in most documents, else some or all. */
  private int sections() {
    return switch (random.nextInt(8)) {
      case 0 -> 1;
      case 1 -> SECTIONS;
      default -> 0;
    };
  }

  /** The most paragraphs of each story of a document. */
  private int most() {
    return random.nextInt(3) == 0 ? 5 : 25;
  }

  private Bundle digest() {
    BundleDraft page = new BundleDraft(Kind.DIGEST, random);
    Style style = Style.any(random);
    if (random.nextBoolean()) {
      for (String line : Phrases.greeting(random)) {
        page.free(Block.paragraph(line));
      }
    }
    boolean rules = random.nextInt(4) == 0;
    boolean prompts = random.nextInt(3) == 0;
    int sections = sections();
    boolean numbers = random.nextInt(5) == 0;
    int most = 1 + random.nextInt(3);
    int items = 3 + random.nextInt(8);
    for (int i = 0; i < items; i++) {
      SampleStory story = pool.brief();
      if (rules && i > 0) {
        page.free(Block.paragraph(style.rule()));
      }
      if (random.nextInt(SECTIONS) < sections) {
        page.section(style);
      }
      page.begin();
      String mark = numbers ? i + 1 + Phrases.NUMBER_MARKS.get(style.mark()) : "";
      page.head(mark + style.head(story.title()), style);
      page.label(style);
      List<String> text = excerpts.limited(story.prose(), 1, most);
      page.addAll(text);
      if (prompts) {
        page.add(Phrases.PROMPTS.get(style.mark() % Phrases.PROMPTS.size()));
      }
    }
    if (random.nextInt(3) == 0) {
      page.free(Block.paragraph(Phrases.FAREWELLS.get(random.nextInt(Phrases.FAREWELLS.size()))));
    }
    return page.done(random.nextBoolean() ? Phrases.paper(random) : "");
  }

  private Bundle headed() {
    BundleDraft page = new BundleDraft(Kind.HEADED_ARTICLES, random);
    Style style = Style.any(random);
    int count = 2 + random.nextInt(random.nextBoolean() ? 2 : 5);
    boolean subheads = random.nextInt(4) == 0;
    int sections = sections();
    int most = most();
    for (int i = 0; i < count; i++) {
      SampleStory story = pool.titled();
      if (random.nextInt(SECTIONS) < sections) {
        page.section(style);
      }
      page.begin();
      page.head(style.head(story.title()), style);
      page.label(style);
      List<String> text = excerpts.limited(story.prose(), 2, most);
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
    BundleDraft page = new BundleDraft(Kind.DATELINED_ARTICLES, random);
    int count = 2 + random.nextInt(5);
    boolean bylines = random.nextInt(3) == 0;
    int most = most();
    for (int i = 0; i < count; i++) {
      List<String> text = excerpts.limited(pool.article().prose(), 2, most);
      page.begin();
      if (bylines) {
        page.add(page.labels().byline());
      }
      for (int k = 0; k < text.size(); k++) {
        page.add(k == 0 && !bylines ? Phrases.dateline(random) + text.get(k) : text.get(k));
      }
    }
    return page.done("");
  }

  private Bundle bare() {
    BundleDraft page = new BundleDraft(Kind.BARE_ARTICLES, random);
    int count = 2 + random.nextInt(4);
    int most = most();
    for (int i = 0; i < count; i++) {
      page.begin();
      page.addAll(excerpts.limited(pool.article().prose(), Math.min(4, most / 2), most));
    }
    return page.done("");
  }

  private Bundle briefs() {
    BundleDraft page = new BundleDraft(Kind.BRIEFS, random);
    Style style = Style.any(random);
    int count = 4 + random.nextInt(9);
    if (random.nextInt(3) == 0) {
      page.freeHead(Phrases.section(random, style.capitals()), style);
    }
    int look = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      SampleStory story = random.nextInt(3) == 0 ? pool.brief() : pool.article();
      String text = excerpts.teaser(story);
      page.begin();
      page.add(
          switch (look) {
            case 0 -> page.labels().withKicker(text);
            case 1 -> Phrases.dateline(random) + text;
            case 2 -> Phrases.BULLETS.get(style.mark() % Phrases.BULLETS.size()) + text;
            case 3 -> i + 1 + Phrases.NUMBER_MARKS.get(style.mark()) + text;
            case 4 -> story.title() + (story.title().isEmpty() ? "" : ". ") + text;
            default -> text;
          });
    }
    return page.done(random.nextInt(3) == 0 ? Phrases.paper(random) : "");
  }

  private Bundle ruled() {
    BundleDraft page = new BundleDraft(Kind.RULED, random);
    Style style = Style.any(random);
    int count = 2 + random.nextInt(7);
    boolean headlines = random.nextInt(3) > 0;
    int most = random.nextBoolean() ? 3 : 15;
    int sections = sections();
    for (int i = 0; i < count; i++) {
      SampleStory story = headlines ? pool.titled() : pool.article();
      if (i > 0) {
        page.free(Block.paragraph(style.rule()));
      }
      if (random.nextInt(SECTIONS) < sections) {
        page.section(style);
      }
      page.begin();
      if (headlines) {
        page.head(style.head(story.title()), style);
        page.label(style);
      }
      page.addAll(excerpts.limited(story.prose(), 1, most));
    }
    return page.done(random.nextInt(3) == 0 ? Phrases.paper(random) : "");
  }

  private Bundle sentences() {
    BundleDraft page = new BundleDraft(Kind.SENTENCES, random);
    int[] bounds =
        List.of(new int[] {3, 11}, new int[] {3, 5}, new int[] {6, 8}, new int[] {9, 11})
            .get(random.nextInt(4));
    int count = 8 + random.nextInt(5);
    while (page.stories() < count) {
      int wanted = bounds[0] + random.nextInt(bounds[1] - bounds[0] + 1);
      List<String> sentences =
          pool.article().prose().stream()
              .flatMap(p -> SampleStory.sentences(p).stream())
              .limit(wanted)
              .toList();
      page.begin();
      page.addAll(sentences);
    }
    return page.done("");
  }
}
