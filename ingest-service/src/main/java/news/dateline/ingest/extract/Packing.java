package news.dateline.ingest.extract;

import java.io.IOException;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.Limits;
import org.apache.tika.io.TikaInputStream;

/**
 * What the files of an archive unpack to, against what they take of it. Each is held against its
 * own packed bytes, so that a bomb does not hide behind pictures; where the archive is not read
 * from front to end (7z, rar), all files together are held against all of it.
 */
final class Packing {

  /**
   * In bytes: readers fetch packed bytes ahead, some of which belong to the file before. Also what
   * lets small files of one word over and over through.
   */
  private static final long SLACK = 16 << 10;

  private final TikaInputStream archive;
  private final Limits limits;
  private final long start;
  private long from = -1;
  private long unpacked;

  /**
   * @param archive before anything of it is unpacked
   */
  Packing(TikaInputStream archive, Limits limits) {
    this.archive = archive;
    this.limits = limits;
    this.start = archive.getPosition();
  }

  /** The next file begins. */
  void next() {
    if (archive.getPosition() > start) {
      from = archive.getPosition();
      unpacked = 0;
    }
  }

  /** So many bytes of the file came out. */
  void add(long bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > limits.maxRatio() * SLACK) {
      check(limits, unpacked, from < 0 ? archive.getLength() : archive.getPosition() - from);
    }
  }

  static void check(Limits limits, long unpacked, long packed) throws IOException {
    if (unpacked / limits.maxRatio() > packed + SLACK) {
      throw new IOException(
          Limit.RATIO.exceeded("unpacks to more than " + limits.maxRatio() + " times its size"));
    }
  }
}
