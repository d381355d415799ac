package news.dateline.ingest.identify;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.text.Piece;
import news.dateline.story.AltId;
import news.dateline.story.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What a document from the web may claim of the identity of its stories. A link is believed on the
 * site where the document lies, and on those that its source vouches for. One to another site,
 * where anybody could point, is no link of the story but that of its original: the document is a
 * copy.
 */
public final class Claims {

  /** Hosts, and registrable domains. */
  private final Set<String> own;

  private Claims(Set<String> own) {
    this.own = Set.copyOf(own);
  }

  /**
   * Of a document. Null where all is believed: whoever may put something into a folder, mail or
   * upload it may say whose story it is.
   */
  public static @Nullable Claims of(Document document) {
    URI address = document.label().uri();
    Hints hints = document.label().hints();
    return address == null || !isOnTheWeb(address)
        ? null
        : of(address, hints.meta().link(), Set.copyOf(hints.hosts()));
  }

  /**
   * Of a page.
   *
   * @param address that it lies at
   * @param told the link that its source tells; null where it tells none
   * @param hosts that count as its site besides
   */
  public static Claims of(URI address, @Nullable URI told, Set<String> hosts) {
    Set<String> own = new HashSet<>(Site.of(address, hosts).all());
    if (told != null) {
      own.add(Site.of(told, Set.of()).domain());
    }
    return new Claims(own);
  }

  private static boolean isOnTheWeb(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https");
  }

  /** Whether a link may be that of a story in the document. */
  public boolean believes(URI link) {
    return Site.isOn(link, own);
  }

  /** The piece with what is believed; a link that is not becomes that of the original. */
  public Piece believed(Piece piece) {
    Identity identity = piece.meta().identity();
    URI link = identity.link();
    List<AltId> altIds = new ArrayList<>(identity.altIds());
    // A record of Dateline's own, which anybody could offer.
    altIds.removeIf(altId -> altId.role().equals(AltId.STORY));
    boolean foreign = link != null && !believes(link);
    if (foreign) {
      altIds.add(new AltId(AltId.ORIGINAL, String.valueOf(link)));
      identity = identity.withLink(null);
    }
    return piece.withMeta(piece.meta().withIdentity(identity.withAltIds(altIds)));
  }
}
