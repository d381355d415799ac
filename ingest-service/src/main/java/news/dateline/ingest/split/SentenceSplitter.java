package news.dateline.ingest.split;

import java.util.List;
import news.dateline.ingest.text.Block;

/**
 * Parts running text of which nothing is known but its sentences, such as a transcript, where its
 * topic changes: the same search as {@link StorySplitter} with a model of its own.
 */
public final class SentenceSplitter {

  private final Segmenter segmenter = new Segmenter(BoundaryModel.load("sentences.model"), 0);

  /**
   * Index of the sentence at which each part begins, the first of them 0.
   *
   * @param sentences at least one, none of them empty
   */
  public List<Integer> starts(List<String> sentences) {
    List<Line> lines = LineReader.read(sentences.stream().map(Block::paragraph).toList());
    return lines.isEmpty()
        ? List.of(0)
        : segmenter.segment(lines).starts().stream()
            .map(start -> start == 0 ? 0 : lines.get(start).block())
            .toList();
  }
}
