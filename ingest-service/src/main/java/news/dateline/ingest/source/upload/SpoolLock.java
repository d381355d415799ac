package news.dateline.ingest.source.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import news.dateline.trouble.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a spool for one object. The system lets go of it however the process ends. */
final class SpoolLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolLock.class);

  private final FileChannel channel;

  private SpoolLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it.
   *
   * @throws IOException if another one holds it, or the directory cannot be written to
   */
  static SpoolLock take(Path directory) throws IOException {
    Path file = directory.resolve("spool.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isHeld(channel, file)) {
      channel.close();
      throw new IOException(
          directory + " is in use by another Dateline: give each a spool of its own");
    }
    return new SpoolLock(channel);
  }

  private static boolean isHeld(FileChannel channel, Path file) {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      // Some file systems have no locks.
      LOG.warn("{} cannot be locked; no other process may use it: {}", file, Reason.of(e));
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("Cannot let go of the spool: {}", Reason.of(e));
    }
  }
}
