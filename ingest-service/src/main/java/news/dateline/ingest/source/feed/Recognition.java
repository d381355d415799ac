package news.dateline.ingest.source.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.source.feed.ItemIdentity.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells which items of a feed are which that were seen before.
 *
 * <p>An item is the one that had
 *
 * <ol>
 *   <li>its canonical link, where no other item has that link now or had it before, and it is not
 *       that of the site;
 *   <li>else its guid, where no other item has that guid, the feed has more than one guid, and its
 *       items keep theirs from one fetch to the next;
 *   <li>else its title and time of publication, or its title and text where it has no time;
 *   <li>else, where neither link nor guid tells anything, its title and text: some feeds date an
 *       item anew with each fetch.
 * </ol>
 *
 * <p>A new one gets its {@link ItemIdentity} from the first of these that holds. So guids that
 * change, one guid or one link for all items, tracking parameters and a change from http to https
 * make no item new; nor does a link that was mended, where the guid or the title and time stayed.
 */
final class Recognition {

  /**
   * An item and who it is.
   *
   * @param known as it was; null where it is new
   */
  record Recognized(Item item, ItemKeys keys, ItemIdentity identity, @Nullable KnownItem known) {

    /** Whether it says what it said. */
    boolean isUnchanged() {
      return known != null && known.digest().equals(item.digest());
    }

    /** The page that is this item's alone; null where there is none. */
    @Nullable URI page() {
      return identity.kind() == Kind.LINK ? item.link() : null;
    }
  }

  private record Candidate(Item item, ItemKeys keys) {}

  private final List<Candidate> candidates;
  private final Map<Candidate, KnownItem> found = new HashMap<>();
  private final KeyIndex<Candidate> now;
  private final KeyIndex<KnownItem> before;
  private final FeedMemory memory;
  private final boolean guidsKept;

  private Recognition(List<Item> items, @Nullable URI home, FeedMemory memory) {
    this.memory = memory;
    candidates = withoutRepeated(items, home);
    now = new KeyIndex<>(candidates, Candidate::keys);
    before = new KeyIndex<>(memory.known(), KnownItem::keys);
    guidsKept = guidsKept(memory.guidsKept());
    match(Kind.LINK);
    if (areGuidsTrusted()) {
      match(Kind.GUID);
    }
    match(Kind.LABEL);
    matchSaying();
  }

  /**
   * @param items of a fetch
   * @param home page of the site
   */
  static Recognition of(List<Item> items, @Nullable URI home, FeedMemory memory) {
    return new Recognition(items, home, memory);
  }

  /** Whether items keep their guids, as far as is known. */
  boolean isGuidKept() {
    return guidsKept;
  }

  /** The items of the feed, each once, in their order. */
  List<Recognized> items() {
    List<Recognized> items = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      KnownItem known = found.get(candidate);
      ItemIdentity identity = known == null ? identity(candidate) : known.identity();
      if (taken.add(identity.place())) {
        items.add(new Recognized(candidate.item(), candidate.keys(), identity, known));
      }
    }
    return items;
  }

  private ItemIdentity identity(Candidate candidate) {
    URI link = candidate.item().link();
    if (link != null && isFree(candidate, Kind.LINK)) {
      return ItemIdentity.ofLink(link);
    }
    String guid = candidate.item().guid();
    return guid != null && areGuidsTrusted() && isFree(candidate, Kind.GUID)
        ? ItemIdentity.ofGuid(guid)
        : ItemIdentity.ofLabel(candidate.keys().label());
  }

  /** One guid tells nothing: it may be that of all items that the feed ever has. */
  private boolean areGuidsTrusted() {
    return guidsKept && now.size(Kind.GUID) > 1;
  }

  /** Whether no other item has that key, now or before. */
  private boolean isFree(Candidate candidate, Kind kind) {
    String key = candidate.keys().get(kind);
    return now.only(kind, key) != null && !before.has(kind, key);
  }

  /** Finds those that are still to be found by that key. */
  private void match(Kind kind) {
    Set<KnownItem> claimed = new HashSet<>(found.values());
    for (Candidate candidate : candidates) {
      KnownItem known = found.containsKey(candidate) ? null : before(candidate, kind);
      if (known != null && claimed.add(known)) {
        found.put(candidate, known);
      }
    }
  }

  /** Finds those that say, word for word, what one of them said that nothing else tells of. */
  private void matchSaying() {
    Set<KnownItem> claimed = new HashSet<>(found.values());
    Map<String, KnownItem> bySaying = new HashMap<>();
    for (KnownItem known : memory.known()) {
      if (!claimed.contains(known) && known.identity().kind() == Kind.LABEL) {
        bySaying.put(known.digest(), known);
      }
    }
    for (Candidate candidate : candidates) {
      if (!found.containsKey(candidate)
          && !candidate.item().text().isEmpty()
          && identity(candidate).kind() == Kind.LABEL) {
        KnownItem known = bySaying.remove(candidate.item().digest());
        if (known != null) {
          found.put(candidate, known);
        }
      }
    }
  }

  /** The one that had that key, where the key tells. */
  private @Nullable KnownItem before(Candidate candidate, Kind kind) {
    String key = candidate.keys().get(kind);
    return now.only(kind, key) == null ? null : before.only(kind, key);
  }

  /** Whether most items that can be told without their guids have the guid that they had. */
  private boolean guidsKept(boolean unknown) {
    int kept = 0;
    int changed = 0;
    for (Candidate candidate : candidates) {
      KnownItem known = before(candidate, Kind.LINK);
      known = known == null ? before(candidate, Kind.LABEL) : known;
      String guid = candidate.keys().guid();
      if (known != null && known.keys().guid() != null && guid != null) {
        if (guid.equals(known.keys().guid())) {
          kept++;
        } else {
          changed++;
        }
      }
    }
    return kept + changed == 0 ? unknown : kept >= changed;
  }

  /** Some feeds have an item twice. The first one counts. */
  private static List<Candidate> withoutRepeated(List<Item> items, @Nullable URI home) {
    Set<ItemKeys> taken = new HashSet<>();
    List<Candidate> once = new ArrayList<>();
    for (Item item : items) {
      ItemKeys keys = ItemKeys.of(item, home);
      if (taken.add(new ItemKeys(keys.link(), null, keys.label()))) {
        once.add(new Candidate(item, keys));
      }
    }
    return List.copyOf(once);
  }
}
