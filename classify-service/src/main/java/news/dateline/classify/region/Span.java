package news.dateline.classify.region;

/**
 * A name where it stands in a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last one
 */
record Span(int start, int end, Name name) {

  int length() {
    return end - start;
  }
}
