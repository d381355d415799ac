package news.dateline.ingest.extract.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC 1.0 or 1.1, plain or compressed record by record, one after another: no
 * more than one is held, so that an archive may be of any size. A broken one costs itself only.
 */
public final class Records {

  /** In bytes: little, since what is packed may unpack to a thousand times as many at once. */
  private static final int BUFFER = 1 << 10;

  private static final int READ_AHEAD = 16 << 10;

  private final Archive archive;
  private final CaptureReader captures;

  public Records(Archive archive, CaptureReader captures) {
    this.archive = archive;
    this.captures = captures;
  }

  /**
   * Is told of records.
   *
   * @param <E> what ends the visit
   */
  public interface Visitor<E extends Exception> {

    /**
     * A record.
     *
     * @param capture in it; null where it has none that is wanted
     * @param offset where it begins, in bytes of the archive as it lies there, compressed or not
     */
    void record(@Nullable Capture capture, long offset) throws E, InterruptedException;

    /** Bytes that are no record, or none that can be read. */
    void broken(long offset, String reason) throws E, InterruptedException;
  }

  /**
   * Visits the records from an offset on.
   *
   * @return where the next record would begin
   * @throws IOException if the bytes cannot be read
   */
  public <E extends Exception> long read(long from, Visitor<E> visitor)
      throws E, IOException, InterruptedException {
    long at = from;
    while (true) {
      Section<E> section = new Section<>(at, visitor);
      String damage = section.read();
      if (damage == null) {
        return section.at;
      }
      visitor.broken(section.at, damage);
      long next = next(section.at + 1);
      if (next < 0) {
        return section.at;
      }
      at = next;
    }
  }

  /** Records up to the end, or to the first bytes that are none. */
  private final class Section<E extends Exception> {

    private final long from;
    private final Visitor<E> visitor;
    private long at;

    Section(long from, Visitor<E> visitor) {
      this.from = from;
      this.visitor = visitor;
      this.at = from;
    }

    /** What is wrong; null where it has come to the end. */
    @Nullable String read() throws E, IOException, InterruptedException {
      ArchiveChannel bytes = channel(from);
      try (bytes) {
        WarcReader reader = reader(bytes);
        reader.setLenient(true);
        String fault = null; // what was wrong with the record before
        WarcRecord before = null;
        while (true) {
          Optional<WarcRecord> record;
          try {
            if (before != null) {
              before.body().consume();
            }
            bytes.beginHead();
            record = reader.next();
            bytes.endHead();
          } catch (ClosedByInterruptException e) {
            throw new InterruptedException("closed");
          } catch (IOException | RuntimeException e) {
            bytes.throwIfFailed();
            return fault == null ? Reason.of(e) : fault;
          }
          if (record.isEmpty()) {
            at = fault == null ? from + reader.position() : at;
            return fault;
          }
          if (fault != null) {
            // The archive goes on behind it, so it was the record alone that was broken.
            visitor.broken(at, fault);
            fault = null;
          }
          at = from + reader.position();
          before = record.get();
          Capture capture;
          try {
            capture = captures.read(before, bytes);
          } catch (ClosedByInterruptException e) {
            throw new InterruptedException("closed");
          } catch (IOException | RuntimeException e) {
            bytes.throwIfFailed();
            bytes.endHead();
            fault = Reason.of(e);
            continue;
          }
          visitor.record(capture, at);
        }
      }
    }
  }

  private ArchiveChannel channel(long from) throws IOException {
    return new ArchiveChannel(new BufferedInputStream(archive.open(from), READ_AHEAD));
  }

  private static WarcReader reader(ArchiveChannel bytes) throws IOException {
    return new WarcReader(bytes, ByteBuffer.allocate(BUFFER).flip());
  }

  /** Where a record begins; -1 where none does any more. */
  private long next(long from) throws IOException {
    if (archive.size() >= 0 && from >= archive.size()) {
      return -1;
    }
    try (InputStream stream = archive.open(from)) {
      RecordHeads heads = new RecordHeads(stream);
      for (long head = heads.next(); head >= 0; head = heads.next()) {
        if (isRecord(from + head)) {
          return from + head;
        }
      }
      return -1;
    } catch (EOFException e) {
      return -1;
    }
  }

  private boolean isRecord(long at) throws IOException {
    ArchiveChannel bytes = channel(at);
    try (bytes;
        WarcReader reader = reader(bytes)) {
      bytes.beginHead();
      return reader.next().isPresent();
    } catch (IOException | RuntimeException e) {
      bytes.throwIfFailed();
      return false;
    }
  }
}
