package news.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave with a representation so that it can be asked for a newer one (RFC 9110,
 * section 8.8). Kept as it was sent: a date in an odd form, sent back unchanged, is still known by
 * the server that wrote it.
 *
 * @param etag of {@code ETag}, sent back in {@code If-None-Match}
 * @param lastModified of {@code Last-Modified}, sent back in {@code If-Modified-Since}
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** To ask without conditions. */
  public static final Validators NONE = new Validators(null, null);

  /** Whether there is none. */
  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }

  /** These, and where one is missing that of {@code older}: an answer 304 may leave them out. */
  Validators orElse(Validators older) {
    return isEmpty() ? older : this;
  }
}
