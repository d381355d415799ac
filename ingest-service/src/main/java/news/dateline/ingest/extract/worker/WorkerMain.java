package news.dateline.ingest.extract.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import org.jspecify.annotations.Nullable;

/** A worker process: reads documents, one after the other, until nobody sends any more. */
public final class WorkerMain {

  private static final int FAILED = 1;

  /** What does not lie in a file, and is larger than that, is put into one. */
  private static final int IN_MEMORY = 1 << 20;

  private static final WorkerDirectory DIRECTORY =
      WorkerDirectory.ofTemporary(Path.of(System.getProperty("java.io.tmpdir")));

  private final DataInputStream requests;
  private final DataOutputStream replies;

  private WorkerMain(InputStream requests, OutputStream replies) {
    this.requests = new DataInputStream(new BufferedInputStream(requests, Protocol.CHUNK));
    this.replies = new DataOutputStream(new BufferedOutputStream(replies, Protocol.CHUNK));
  }

  public static void main(String[] arguments) {
    try {
      WorkerMain worker =
          new WorkerMain(
              new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
      StandardStreams.takeAway();
      Signals.leaveToTheParent();
      worker.run();
    } catch (EOFException e) {
      endAsOrphan();
    } catch (Throwable e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(FAILED);
    }
  }

  /** Ends this process, whatever its other threads do: the one that started it has ended. */
  static void endAsOrphan() {
    DIRECTORY.deleteLast();
    Runtime.getRuntime().halt(0);
  }

  private void run() throws IOException {
    Protocol.Setup setup = Protocol.SETUP.decode(message());
    Heartbeat heartbeat = new Heartbeat(replies);
    TikaExtractor extractor = new TikaExtractor(setup.limits(), heartbeat);
    TikaExtractor.load();
    reply(Protocol.READY, null);
    while (true) {
      Document document = document(Protocol.TASK.decode(message()));
      if (document != null) {
        heartbeat.begin();
        byte[] answer = Protocol.EXTRACTION.encode(extractor.extract(document));
        cleanUp();
        heartbeat.end();
        reply(Protocol.ANSWER, answer);
      }
    }
  }

  /** Of what parsers may leave behind. */
  private static void cleanUp() {
    Thread.interrupted();
    DIRECTORY.clearTemporary();
  }

  private byte[] message() throws IOException {
    byte[] message = new byte[requests.readInt()];
    requests.readFully(message);
    return message;
  }

  private void reply(byte kind, byte @Nullable [] message) throws IOException {
    synchronized (replies) {
      replies.writeByte(kind);
      if (message != null) {
        replies.writeInt(message.length);
        replies.write(message);
      }
      replies.flush();
    }
  }

  /** The document to be read; null if its bytes broke off. */
  private @Nullable Document document(Protocol.Task task) throws IOException {
    Content content =
        task.file() == null ? receive() : Content.of(Path.of(task.file()), task.size());
    return content == null
        ? null
        : new Document(task.id(), task.source(), task.label(), task.fetchedAt(), content);
  }

  private @Nullable Content receive() throws IOException {
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    Path file = null;
    OutputStream out = start;
    try {
      for (int length = requests.readInt(); length != Protocol.END; length = requests.readInt()) {
        if (length == Protocol.BROKEN_OFF) {
          cleanUp();
          return null;
        }
        if (file == null && start.size() > IN_MEMORY) {
          file = Files.createTempFile("document", null);
          out = Files.newOutputStream(file);
          start.writeTo(out);
        }
        out.write(requests.readNBytes(length));
      }
    } finally {
      out.close();
    }
    return file == null ? Content.of(start.toByteArray()) : Content.of(file, Files.size(file));
  }
}
