package news.dateline.ingest.extract.html;

/** What is read of a page beside the text that it shows. */
enum Extra {
  /** What styles hide and scripts show, and what stands in for it. */
  HIDDEN,
  /** What stands below pictures. */
  CAPTIONS
}
