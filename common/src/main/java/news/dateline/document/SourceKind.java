package news.dateline.document;

import java.util.Arrays;
import java.util.Locale;

/** Kinds of source that news comes from. The labels are tag values of metrics: a closed set. */
public enum SourceKind {
  /** A feed: RSS, Atom or JSON Feed. */
  FEED,
  /** Web pages. */
  PAGE,
  /** A site's sitemap, and the pages that it names. */
  SITEMAP,
  /** A mailbox file or folder. */
  MAILBOX,
  /** Web archives: WARC and WACZ files. */
  WEB_ARCHIVE,
  /** A watched folder. */
  FOLDER,
  /** The HTTP upload endpoint. */
  UPLOAD,
  /** The sample stories that ship with Dateline. */
  SAMPLES,
  /** A file or line given on the command line. */
  FILE;

  /** As it stands in records, logs and metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind with that label.
   *
   * @throws IllegalArgumentException if no kind has that label
   */
  public static SourceKind ofLabel(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("No source kind '" + label + "'"));
  }
}
