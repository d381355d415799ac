package news.dateline.ingest.source.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** A file that is written. What goes wrong is told apart from what goes wrong with a sender. */
final class SpoolSink implements AutoCloseable {

  private final Function<IOException, SpoolException> failure;
  private final FileChannel channel;
  private final OutputStream out;

  /**
   * @param file that is there
   * @param failure of the spool, for one of the file
   */
  SpoolSink(Path file, Function<IOException, SpoolException> failure) throws SpoolException {
    this.failure = failure;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw failure.apply(e);
    }
    out = Channels.newOutputStream(channel);
  }

  void write(byte[] bytes, int length) throws SpoolException {
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  /** Makes what was written last. */
  void sync() throws SpoolException {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  @Override
  public void close() throws SpoolException {
    try {
      channel.close();
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }
}
