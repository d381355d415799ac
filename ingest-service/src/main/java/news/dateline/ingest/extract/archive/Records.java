package news.dateline.ingest.extract.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC 1.0 or 1.1, plain or compressed record by record, one after another: no
 * more than one is held, so that an archive may be of any size. A broken one costs itself only.
 */
public final class Records {

  /** In bytes as they lie there: how far it is looked whether bytes are a record. */
  private static final int MAX_HEAD = 64 << 10;

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
      Ending bytes = new Ending(Channels.newChannel(archive.open(from)), Long.MAX_VALUE);
      try (bytes) {
        WarcReader reader = new WarcReader(bytes);
        reader.setLenient(true);
        String fault = null; // what was wrong with the record before
        while (true) {
          Optional<WarcRecord> record;
          try {
            record = reader.next();
          } catch (ClosedByInterruptException e) {
            throw new InterruptedException("closed");
          } catch (IOException | RuntimeException e) {
            bytes.throwIfFailed();
            return fault == null ? reason(e) : fault;
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
          Capture capture;
          try {
            capture = captures.read(record.get());
          } catch (ClosedByInterruptException e) {
            throw new InterruptedException("closed");
          } catch (IOException | RuntimeException e) {
            bytes.throwIfFailed();
            fault = reason(e);
            continue;
          }
          visitor.record(capture, at);
        }
      }
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
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
    Ending bytes = new Ending(Channels.newChannel(archive.open(at)), MAX_HEAD);
    try (bytes;
        WarcReader reader = new WarcReader(bytes)) {
      return reader.next().isPresent();
    } catch (IOException | RuntimeException e) {
      bytes.throwIfFailed();
      return false;
    }
  }

  /**
   * Ends for good: where a gzip member is cut off, its reader would ask for more for ever. And it
   * tells a file that cannot be read from one that holds nonsense.
   */
  private static final class Ending implements ReadableByteChannel {

    private static final int MAX_ENDS = 3;

    private final ReadableByteChannel channel;
    private final long maxBytes;
    private long bytes;
    private int ends;
    private @Nullable IOException failure;

    Ending(ReadableByteChannel channel, long maxBytes) {
      this.channel = channel;
      this.maxBytes = maxBytes;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      int read;
      try {
        read = bytes >= maxBytes ? -1 : channel.read(to);
        bytes += Math.max(read, 0);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
      if (read < 0 && ++ends > MAX_ENDS) {
        throw new EOFException("cut off");
      }
      return read;
    }

    void throwIfFailed() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
