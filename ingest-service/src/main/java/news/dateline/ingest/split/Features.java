package news.dateline.ingest.split;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers by which {@link BoundaryModel} judges whether a story begins at a line, given where
 * the story before it began. Their order is the model's.
 */
final class Features {

  /** How many lines of a story a line is held against. */
  static final int REACH = 64;

  private static final int EXPECTED = 160;
  private static final int AHEAD = 8;
  private static final int TAIL = 20;
  private static final int LOOSE_TAIL = 8;
  private static final int MIN_PARAGRAPH = 8;
  private static final int MAX_TEASER = 90;
  private static final int MAX_MAIN = 60;
  private static final int MAX_HISTORY = 2_000;
  private static final int FEW_WORDS = 15;

  private static final Set<Mark> BEFORE =
      EnumSet.of(
          Mark.HEADING,
          Mark.HEADLINE,
          Mark.LABEL,
          Mark.CUT_OFF,
          Mark.PROMPT,
          Mark.TEASERS,
          Mark.SENTENCE_END,
          Mark.CAPITALS,
          Mark.CREDIT,
          Mark.QUOTE,
          Mark.BYLINE);
  private static final Set<Mark> AFTER =
      EnumSet.of(Mark.HEADLINE, Mark.LABEL, Mark.DATELINE, Mark.CUT_OFF);
  private static final Set<Mark> ALIKE =
      EnumSet.of(Mark.HEADING, Mark.HEADLINE, Mark.KICKER, Mark.DATELINE, Mark.BULLET);

  private final List<Line> lines;
  private final Cohesion cohesion;
  private final Layout layout;
  private final Gaps gaps;

  Features(List<Line> lines) {
    this.lines = lines;
    this.cohesion = new Cohesion(lines);
    this.layout = new Layout(lines, cohesion);
    this.gaps = new Gaps(lines, cohesion, layout);
  }

  /** What can be said of a line before it is known where the story before it began. */
  Candidate at(int line) {
    return new Candidate(line);
  }

  private LineForm form(int line) {
    return lines.get(line).form();
  }

  private void addForm(Numbers x, int at) {
    for (Mark mark : Mark.values()) {
      x.add(form(at).has(mark));
    }
    x.add(form(at).titleCase()).add(lines.get(at).ruled());
    lines.get(at).wording().addTo(x);
    lines.get(at - 1).wording().addTo(x);
  }

  private void addNeighbours(Numbers x, int at) {
    LineForm before = form(at - 1);
    for (Mark mark : BEFORE) {
      x.add(before.has(mark));
    }
    boolean last = at + 1 == lines.size();
    LineForm after = form(last ? at : at + 1);
    for (Mark mark : AFTER) {
      x.add(!last && after.has(mark));
    }
    x.add(before.isLabel())
        .add(!last && after.isLabel())
        .add(last)
        .addCount(lines.get(at - 1).words())
        .addCount(lines.get(at).words())
        .addCount(last ? 0 : lines.get(at + 1).words());
  }

  /** A tail of teasers is short and loose. */
  private void addTail(Numbers x, int at) {
    int horizon = layout.horizon(at);
    int left = layout.words[horizon] - layout.words[at];
    int all = layout.words[horizon] - layout.words[Math.max(0, at - MAX_MAIN)];
    int paragraphs = 0;
    int continuing = 0;
    int end = Math.min(lines.size(), at + TAIL);
    for (Line line : lines.subList(at, end)) {
      paragraphs += line.words() >= MIN_PARAGRAPH && line.words() <= MAX_TEASER ? 1 : 0;
      continuing += line.has(Mark.CONTINUATION) || line.has(Mark.QUOTE) ? 1 : 0;
    }
    x.addCount(left)
        .addCount(horizon - at)
        .add(left / (all + 1.0))
        .add(layout.meanTie(at, Math.min(lines.size(), at + LOOSE_TAIL)))
        .add(paragraphs / (double) (end - at))
        .add(continuing / (double) (end - at));
  }

  /** Both sides of a line, wherever its story began. */
  private void addSides(Numbers x, int at) {
    int near = layout.near[at];
    int far = layout.far[at];
    int behind = layout.behind(at);
    gaps.addTo(x, at);
    x.add(layout.ties[at + 1] - layout.ties[at])
        .add(cohesion.cosine(behind, at, far))
        .add(cohesion.cosine(behind, at, near))
        .add(near < far ? cohesion.cosine(at, near, far) : 0)
        .add(
            near < lines.size()
                ? new Overlap(lines, cohesion, near, layout.near[near], REACH).share(near - at)
                : 0);
  }

  /** Whether the line, and the one before it, belong to what follows. */
  private void addAhead(Numbers x, int at) {
    int end = Math.min(lines.size(), at + 1 + AHEAD);
    addAhead(x, at, at + 1, end);
    addAhead(x, at - 1, at, end);
  }

  private void addAhead(Numbers x, int line, int start, int end) {
    double nearest = 0;
    for (int i = start; i < end; i++) {
      nearest = Math.max(nearest, cohesion.cosine(line, i));
    }
    double all = 0;
    double again = 0;
    int names = 0;
    for (int t = 0; t < lines.get(line).terms().length; t++) {
      int next = cohesion.next(line, t);
      all += lines.get(line).weights()[t];
      if (next < end) {
        again += lines.get(line).weights()[t];
        names += lines.get(line).names()[t] ? 1 : 0;
      }
    }
    x.add(nearest)
        .add(start < end ? cohesion.cosineOf(line, start, end) : 0)
        .add(all == 0 ? 0 : again / all)
        .addCount(names);
  }

  /** A line at which a story may begin. */
  final class Candidate {

    private final int at;
    private final double[] own;
    private final Overlap line;
    private final Overlap near;
    private final Overlap far;
    private final Overlap section;

    /** Greatest cosine with one of so many lines back. */
    private final double[] nearest;

    private Candidate(int at) {
      this.at = at;
      Numbers x = new Numbers(EXPECTED).addAll(layout.around(at));
      addForm(x, at);
      addNeighbours(x, at);
      addTail(x, at);
      addSides(x, at);
      addAhead(x, at);
      this.own = x.toArray();
      this.line = new Overlap(lines, cohesion, at, at + 1, REACH);
      this.near = new Overlap(lines, cohesion, at, layout.near[at], REACH);
      this.far = new Overlap(lines, cohesion, at, layout.far[at], REACH);
      this.section = new Overlap(lines, cohesion, at, layout.section[at], REACH);
      int reach = Math.min(at, REACH);
      this.nearest = new double[reach + 1];
      for (int back = 1; back <= reach; back++) {
        nearest[back] = Math.max(nearest[back - 1], cohesion.cosine(at, at - back));
      }
    }

    /** The numbers that hold wherever the story before began: the first of all. */
    double[] own() {
      return own;
    }

    /** The numbers behind those, where the story before began at {@code start}. */
    double[] after(int start) {
      Numbers x = new Numbers(EXPECTED - own.length);
      int back = Math.min(at - start, REACH);
      int since = at - back;
      int words = Math.min(MAX_HISTORY, layout.words[at] - layout.words[start]);
      x.addCount(words)
          .addCount(back)
          .add(at - start == 1)
          .add(at - start == 1 && form(start).has(Mark.HEADLINE))
          .add(words < FEW_WORDS);
      addLikeness(x, start);
      x.add(cohesion.cosine(since, at, at + 1))
          .add(cohesion.cosine(since, at, layout.near[at]))
          .add(cohesion.cosine(since, at, layout.far[at]))
          .add(cohesion.cosine(since, at, layout.section[at]))
          .add(nearest[1])
          .add(nearest[back])
          .add(layout.meanTie(since, at));
      x.add(line.share(back))
          .addCount(line.known(back))
          .add(line.nameShare(back))
          .addCount(line.knownNames(back))
          .addCount(line.names())
          .add(line.rareShare(back));
      x.add(near.share(back)).add(near.nameShare(back));
      x.add(far.share(back))
          .addCount(far.knownNames(back))
          .add(far.nameShare(back))
          .add(far.rareShare(back));
      x.add(section.share(back))
          .add(section.nameShare(back))
          .add(section.rareShare(back))
          .addCount(layout.words[layout.section[at]] - layout.words[at]);
      return x.toArray();
    }

    /** Whether the line opens as the story before did. */
    private void addLikeness(Numbers x, int start) {
      LineForm first = form(start);
      LineForm form = form(at);
      for (Mark mark : ALIKE) {
        x.add(first.has(mark) && form.has(mark));
      }
      x.add(lines.get(start).ruled() && lines.get(at).ruled())
          .add(form.number() > 0 && form.number() == first.number() + 1)
          .add(layout.opensLike(start, at));
    }
  }
}
