package news.dateline.ingest.split.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import news.dateline.ingest.split.bundle.Bundle.Kind;
import news.dateline.ingest.text.Block;

/** A bundle in the making. */
final class BundleDraft {

  private final Kind kind;
  private final Labels labels;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Set<Integer> free = new HashSet<>();

  BundleDraft(Kind kind, Random random) {
    this.kind = kind;
    this.labels = new Labels(random);
  }

  /** What this page sets before its texts. */
  Labels labels() {
    return labels;
  }

  /** Begins a story. */
  void begin() {
    starts.add(blocks.size());
  }

  void add(String text) {
    blocks.add(Block.paragraph(text));
  }

  void addAll(List<String> paragraphs) {
    paragraphs.forEach(this::add);
  }

  void head(String text, Style style) {
    blocks.add(style.headings() ? Block.heading(text) : Block.paragraph(text));
  }

  /** Adds what belongs to no story. */
  void free(Block block) {
    free.add(blocks.size());
    blocks.add(block);
  }

  void freeHead(String text, Style style) {
    free(style.headings() ? Block.heading(text) : Block.paragraph(text));
  }

  /** Adds the name of a section over what comes next. */
  void section(Style style) {
    freeHead(labels.kicker(), style);
  }

  /** Begins to tell a story: its title, where it stands in the text, and its label. */
  void opening(SampleStory story, boolean inText, Style style) {
    if (inText && !story.title().isEmpty()) {
      head(style.head(story.title()), style);
    }
    label(style);
  }

  /** Who wrote it, when. */
  void label(Style style) {
    if (style.byline()) {
      add(labels.byline());
    }
    if (style.date()) {
      add(labels.date());
    }
  }

  int stories() {
    return starts.size();
  }

  /**
   * The bundle.
   *
   * @param title of the whole; empty for none
   */
  Bundle done(String title) {
    return new Bundle(kind, title.isEmpty() ? null : title, blocks, starts, free);
  }
}
