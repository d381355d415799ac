package news.dateline.ingest.source.folder;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that were taken between two places in the order of a folder: the state of one cursor,
 * {@code {"taken": "…"}}, with eight bytes of a digest for each file, in Base64.
 *
 * <p>A page ends before a file whose own name says so, for one name in {@value #MEAN_FILES}. So
 * whatever comes or goes changes one page, seldom two, and a new page is written in one piece when
 * its files are taken.
 */
final class Page {

  private static final int MEAN_FILES = 256;

  /** Where names say too little; the state then has two thirds of the room of a cursor. */
  private static final int MAX_FILES = 65_536;

  private static final String TAKEN = "taken";

  private final String place;
  private long[] digests = new long[MEAN_FILES];
  private int size;
  private int files;

  /**
   * @param place of its first file; empty for the first page
   */
  Page(String place) {
    this.place = place;
  }

  String place() {
    return place;
  }

  /** Whether a file belongs to the next page. */
  boolean endsBefore(String file) {
    // The finalizer of MurmurHash3, since a string's hash is weak in its lower bits.
    int hash = file.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    hash ^= hash >>> 16;
    return files++ == MAX_FILES || (hash & (MEAN_FILES - 1)) == 0;
  }

  void add(long digest) {
    if (size == digests.length) {
      digests = Arrays.copyOf(digests, 2 * size);
    }
    digests[size++] = digest;
  }

  /** Null where it holds no files. */
  @Nullable String state() {
    if (size == 0) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
    bytes.asLongBuffer().put(digests, 0, size);
    return "{\"" + TAKEN + "\":\"" + Base64.getEncoder().encodeToString(bytes.array()) + "\"}";
  }

  /** The digests that a state holds; none where it is of another form. */
  static long[] digests(@Nullable String state) {
    try {
      JsonNode taken = JsonMapper.shared().readTree(state == null ? "{}" : state).path(TAKEN);
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(taken.asString("")));
      long[] digests = new long[bytes.remaining() / Long.BYTES];
      bytes.asLongBuffer().get(digests);
      return digests;
    } catch (JacksonException | IllegalArgumentException e) {
      return new long[0];
    }
  }
}
