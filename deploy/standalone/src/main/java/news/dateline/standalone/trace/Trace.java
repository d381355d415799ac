package news.dateline.standalone.trace;

import java.util.List;
import news.dateline.document.DocumentReport;

/** A document with its stories, or a story with its documents. */
record Trace(List<DocumentReport> documents, List<StoryTrace> stories) {

  Trace {
    documents = List.copyOf(documents);
    stories = List.copyOf(stories);
  }
}
