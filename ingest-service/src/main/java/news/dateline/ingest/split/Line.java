package news.dateline.ingest.split;

/**
 * A block of text as the segmenter sees it.
 *
 * @param block its index among the blocks of the document
 * @param ruled whether a rule stands before it
 * @param form what it looks like
 * @param wording how it words what it tells
 * @param words how many it has
 * @param vector weighted sum of the vectors of its tokens
 * @param terms its content words, numbered within the document, each once
 * @param weights of the terms: 0 for a frequent word up to 1 for a rare one
 * @param names whether each of the terms is a name
 * @param opens whether a story may begin with it: in languages of which the vectors know nothing,
 *     words that do not come again are no reason where nothing is seen
 */
@SuppressWarnings("ArrayRecordComponent") // passed within the package, never compared
record Line(
    int block,
    boolean ruled,
    LineForm form,
    Wording wording,
    int words,
    float[] vector,
    int[] terms,
    float[] weights,
    boolean[] names,
    boolean opens) {

  boolean has(Mark mark) {
    return form.has(mark);
  }
}
