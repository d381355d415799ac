package news.dateline.standalone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The last words of a process whose Kafka cannot write its log any more. */
final class LostKafka {

  /** Kafka makes its files in steps of some megabytes. */
  private static final long FULL = 32L << 20;

  private LostKafka() {}

  /** Looks at the disk, and says what to do. */
  static String words(Path data) {
    return words(data, usable(data));
  }

  /**
   * @param usable bytes under {@code data}; empty where that cannot be told
   */
  static String words(Path data, OptionalLong usable) {
    String again = "Start it again then: nothing is lost of what it had confirmed.";
    return usable.isPresent() && usable.getAsLong() < FULL
        ? "dateline: the disk under " + data + " is full. Free space there. " + again
        : "dateline: Kafka cannot write to "
            + data
            + " any more; the log there says why. Mend that. "
            + again;
  }

  private static OptionalLong usable(Path data) {
    try {
      return OptionalLong.of(Files.getFileStore(data).getUsableSpace());
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
