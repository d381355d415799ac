package news.dateline.ingest.extract.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** What parsers find as standard input and output: not the worker's pipes. */
final class StandardStreams {

  private StandardStreams() {}

  static void takeAway() {
    PrintStream err =
        new PrintStream(new Beginning(new FileOutputStream(FileDescriptor.err)), true, UTF_8);
    System.setErr(err);
    System.setOut(err);
    System.setIn(InputStream.nullInputStream());
  }

  /** Drops what comes after a while: standard error is a file, which must not grow without end. */
  private static final class Beginning extends FilterOutputStream {

    private int left = 1 << 16;

    Beginning(OutputStream out) {
      super(out);
    }

    @Override
    public synchronized void write(int one) throws IOException {
      if (left > 0) {
        left--;
        out.write(one);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
      int written = Math.min(left, length);
      left -= written;
      out.write(bytes, offset, written);
    }
  }
}
