package news.dateline.ingest.source.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of feeds.
 *
 * @param title for people; null where it has none
 * @param url of the feed, http or https
 * @param folders that it lies in, the outermost first
 */
public record OpmlFeed(@Nullable String title, URI url, List<String> folders) {

  public OpmlFeed {
    folders = List.copyOf(folders);
  }
}
