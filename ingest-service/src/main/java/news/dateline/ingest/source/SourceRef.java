package news.dateline.ingest.source;

import news.dateline.document.SourceKind;
import news.dateline.story.Home;
import org.jspecify.annotations.Nullable;

/**
 * Names a source.
 *
 * @param id unique among the configured sources
 * @param kind its kind
 * @param home where its newsroom is; null where that is not told
 */
public record SourceRef(String id, SourceKind kind, @Nullable Home home) {

  /** One whose home is not told. */
  public SourceRef(String id, SourceKind kind) {
    this(id, kind, null);
  }

  /** The same with that home. */
  public SourceRef withHome(@Nullable Home value) {
    return new SourceRef(id, kind, value);
  }
}
