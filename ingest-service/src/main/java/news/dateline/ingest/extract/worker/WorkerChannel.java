package news.dateline.ingest.extract.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;

/**
 * Speaks with a worker process by its standard streams, as {@link Protocol} has it. Used by one
 * thread at a time.
 */
final class WorkerChannel implements AutoCloseable {

  /** Titles, links and the rest beside the text, in bytes. */
  private static final int ANSWER_SLACK = 16 << 20;

  private final DataOutputStream requests;
  private final DataInputStream replies;
  private final int maxCharacters;

  /**
   * @param maxCharacters the longest text that it may answer
   */
  WorkerChannel(Process process, int maxCharacters) {
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.maxCharacters = maxCharacters;
  }

  /** Tells the limits to a process that starts, and returns whether it says that it is ready. */
  boolean setUp(Limits limits) throws IOException {
    send(Protocol.SETUP.encode(new Protocol.Setup(limits)));
    requests.flush();
    return replies.readByte() == Protocol.READY;
  }

  /**
   * Sends a document.
   *
   * @throws UnreadableException if its bytes cannot be read; the worker is told
   */
  void send(Document document) throws IOException, UnreadableException {
    Content content = document.content();
    Path path = content.file();
    URI file =
        path != null && path.getFileSystem() == FileSystems.getDefault() ? path.toUri() : null;
    Protocol.Task task =
        new Protocol.Task(
            document.id(),
            document.source(),
            document.label(),
            document.fetchedAt(),
            file,
            content.size());
    if (file == null) {
      try (InputStream stream = open(content)) {
        send(Protocol.TASK.encode(task));
        sendAll(stream);
      }
    } else {
      send(Protocol.TASK.encode(task));
    }
    requests.flush();
  }

  private void send(byte[] message) throws IOException {
    requests.writeInt(message.length);
    requests.write(message);
  }

  private void sendAll(InputStream content) throws IOException, UnreadableException {
    byte[] chunk = new byte[Protocol.CHUNK];
    int length;
    do {
      try {
        length = content.readNBytes(chunk, 0, chunk.length);
      } catch (IOException e) {
        requests.writeInt(Protocol.BROKEN_OFF);
        requests.flush();
        throw new UnreadableException(e);
      }
      // The last one is empty, and its length says so.
      requests.writeInt(length);
      requests.write(chunk, 0, length);
    } while (length != Protocol.END);
  }

  private static InputStream open(Content content) throws UnreadableException {
    try {
      return content.open();
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
  }

  /**
   * Waits for what the document comes to.
   *
   * @param progress run whenever its parser has got on
   */
  Extraction answer(Runnable progress) throws IOException {
    while (true) {
      switch (replies.readByte()) {
        case Protocol.PROGRESS -> progress.run();
        case Protocol.STANDSTILL -> {}
        case Protocol.ANSWER -> {
          return Protocol.EXTRACTION.decode(message());
        }
        default -> throw new GarbledException("no reply begins so");
      }
    }
  }

  private byte[] message() throws IOException {
    int length = replies.readInt();
    long most = ANSWER_SLACK + 4L * maxCharacters;
    if (length < 0 || length > most) {
      throw new GarbledException("an answer of " + length + " bytes");
    }
    byte[] message = replies.readNBytes(length);
    if (message.length < length) {
      throw new EOFException();
    }
    return message;
  }

  @Override
  public void close() throws IOException {
    try (requests) {
      replies.close();
    }
  }

  /** The bytes of a document cannot be read, which is no fault of the worker. */
  static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final IOException thrown;

    private UnreadableException(IOException thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    IOException thrown() {
      return thrown;
    }
  }
}
