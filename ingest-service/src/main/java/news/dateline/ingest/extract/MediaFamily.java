package news.dateline.ingest.extract;

import java.util.Locale;
import java.util.Set;

/** Coarse kinds of media types. The labels are tag values of metrics. */
public enum MediaFamily {
  TEXT,
  HTML,
  FEED,
  /** The formats of news agencies. */
  AGENCY,
  MAIL,
  PDF,
  OFFICE,
  ARCHIVE,
  /** What crawlers bring home. */
  WEB_ARCHIVE,
  DATA,
  OTHER;

  private static final Set<String> HTML_TYPES = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");
  private static final Set<String> AGENCY_TYPES =
      Set.of(StructuredType.NITF, StructuredType.NEWSML, StructuredType.NINJS);
  private static final Set<String> TEXT_TYPES =
      Set.of("text/plain", "text/markdown", "text/x-web-markdown");
  private static final Set<String> MAIL_TYPES =
      Set.of("message/rfc822", "application/mbox", "application/vnd.ms-outlook", "message/news");
  private static final Set<String> ARCHIVE_TYPES =
      Set.of(
          "application/zip",
          "application/x-tar",
          "application/gzip",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/x-gtar",
          "application/x-lzma",
          "application/x-compress",
          "application/zstd",
          "application/x-wacz");
  private static final Set<String> WEB_ARCHIVE_TYPES =
      Set.of("application/warc", "application/warc+gz");
  private static final Set<String> DATA_TYPES =
      Set.of(
          "application/json",
          "application/xml",
          "application/javascript",
          "application/x-sh",
          "application/sql");

  /** The family of a media type without parameters, for instance {@code text/html}. */
  public static MediaFamily of(String mediaType) {
    if (HTML_TYPES.contains(mediaType)) {
      return HTML;
    }
    if (FEED_TYPES.contains(mediaType)) {
      return FEED;
    }
    if (AGENCY_TYPES.contains(mediaType)) {
      return AGENCY;
    }
    if (TEXT_TYPES.contains(mediaType)) {
      return TEXT;
    }
    if (MAIL_TYPES.contains(mediaType)) {
      return MAIL;
    }
    if (ARCHIVE_TYPES.contains(mediaType)) {
      return ARCHIVE;
    }
    if (WEB_ARCHIVE_TYPES.contains(mediaType)) {
      return WEB_ARCHIVE;
    }
    if (mediaType.equals("application/pdf")) {
      return PDF;
    }
    if (isOffice(mediaType)) {
      return OFFICE;
    }
    return DATA_TYPES.contains(mediaType) || mediaType.startsWith("text/") ? DATA : OTHER;
  }

  private static boolean isOffice(String mediaType) {
    return mediaType.equals("application/rtf")
        || mediaType.equals("application/msword")
        || mediaType.equals("application/x-tika-msoffice")
        || mediaType.equals("application/x-tika-ooxml")
        || mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
        || mediaType.startsWith("application/vnd.oasis.opendocument.")
        || mediaType.startsWith("application/vnd.ms-word")
        || mediaType.startsWith("application/vnd.ms-powerpoint")
        || mediaType.startsWith("application/vnd.ms-excel");
  }

  /** As it stands in metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
