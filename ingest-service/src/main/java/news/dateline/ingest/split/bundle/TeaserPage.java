package news.dateline.ingest.split.bundle;

import java.util.List;
import java.util.Random;
import news.dateline.ingest.split.bundle.Bundle.Kind;

/** Makes a page of a main story with the openings of others behind it. */
final class TeaserPage {

  /** How teasers open on a page. */
  private enum Opening {
    NONE,
    HEADLINE,
    RUN_IN,
    BULLET,
    KICKER,
    KICKER_LINE
  }

  /** Between a headline and the text that goes on behind it in the same line. */
  private static final List<String> RUN_IN = List.of(". ", ": ", " — ", " | ");

  private static final int LONGEST = 62;

  private final Kind kind;
  private final StoryPool pool;
  private final Random random;
  private final Excerpts excerpts;

  TeaserPage(Kind kind, StoryPool pool, Random random) {
    this.kind = kind;
    this.pool = pool;
    this.random = random;
    this.excerpts = new Excerpts(random);
  }

  Bundle make() {
    BundleDraft page = new BundleDraft(kind, random);
    Style style = Style.any(random);
    SampleStory main = pool.article();
    page.begin();
    page.opening(main, random.nextBoolean(), style);
    page.addAll(excerpts.limited(main.prose(), 4, 30));
    if (random.nextInt(3) == 0) {
      page.freeHead(Phrases.over(random), style);
    }
    addTeasers(page, style);
    return page.done(random.nextBoolean() ? main.title() : "");
  }

  private void addTeasers(BundleDraft page, Style style) {
    Opening opening = opening();
    boolean titled = opening == Opening.HEADLINE || opening == Opening.RUN_IN;
    boolean all = random.nextBoolean();
    int most = random.nextInt(3) == 0 ? 20 : LONGEST;
    String runIn = Phrases.any(RUN_IN, random);
    String bullet = Phrases.any(Phrases.BULLETS, random);
    String ellipsis = excerpts.ellipsis();
    int briefs = random.nextInt(5);
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      SampleStory story = titled || random.nextInt(4) < briefs ? pool.brief() : pool.article();
      String text = excerpts.teaser(story, most / 4, most);
      if (isCut(all, i == 0, i == count - 1)) {
        text = excerpts.cut(text, random.nextInt(4) == 0 ? excerpts.ellipsis() : ellipsis);
      }
      page.begin();
      switch (opening) {
        case HEADLINE -> page.head(style.head(story.title()), style);
        case KICKER_LINE -> page.head(page.labels().kicker(), style);
        default -> {}
      }
      page.add(
          switch (opening) {
            case RUN_IN -> story.title().replaceFirst("\\.$", "") + runIn + text;
            case BULLET -> bullet + text;
            case KICKER ->
                i == 0 || all || random.nextBoolean() ? page.labels().withKicker(text) : text;
            default -> text;
          });
    }
  }

  private Opening opening() {
    if (kind == Kind.KICKER_TEASERS) {
      return random.nextInt(4) == 0 ? Opening.KICKER_LINE : Opening.KICKER;
    }
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> Opening.HEADLINE;
      case 3 -> Opening.RUN_IN;
      case 4 -> Opening.BULLET;
      default -> Opening.NONE;
    };
  }

  private boolean isCut(boolean all, boolean first, boolean last) {
    return kind == Kind.CUT_TEASERS
        ? all || first || random.nextBoolean()
        : last && random.nextInt(4) == 0;
  }
}
