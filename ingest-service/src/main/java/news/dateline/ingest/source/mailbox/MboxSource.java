package news.dateline.ingest.source.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.extract.mail.Mbox;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.ByteBudget;
import news.dateline.ingest.source.files.FileSource;
import news.dateline.ingest.source.files.FileState;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.files.ReadSoFar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An mbox file whose messages are documents. A file that has grown is read on from where it ended;
 * one that was rewritten, cut or replaced is read from the start, and its messages are known.
 */
final class MboxSource extends FileSource {

  private static final Logger LOG = LoggerFactory.getLogger(MboxSource.class);
  private static final int MESSAGES_A_CURSOR = 200;
  private static final int CHECK_BYTES = 512;
  private static final long BUDGET = 32L << 20;

  private final Path file;
  private final Senders senders;
  private final int maxBytes;
  private final ByteBudget budget = new ByteBudget(BUDGET);

  /** As it was when it was read to its end. */
  private @Nullable FileState done;

  MboxSource(SourceRef ref, Path file, Senders senders, int maxBytes, LookTiming timing) {
    super(ref, timing);
    this.file = file;
    this.senders = senders;
    this.maxBytes = maxBytes;
  }

  @Override
  protected void look(Intake intake) throws IOException, InterruptedException {
    FileState state = FileState.of(file);
    // The last message may still be being written, and the file may be about to be replaced.
    if (state.equals(done) || !settling.isSettled(file, state, clock.instant())) {
      return;
    }
    try {
      looks.take(() -> read(state, intake));
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException("closed");
    }
    done = state;
  }

  private void read(FileState state, Intake intake) throws IOException, InterruptedException {
    SourceCursor cursor = intake.cursor(ref.id(), "");
    ReadSoFar before = ReadSoFar.read(cursor == null ? null : cursor.state());
    try (FileChannel channel = FileChannel.open(file)) {
      long from = isSame(channel, before) ? before.offset() : 0;
      if (from == state.size() && from > 0) {
        return;
      }
      Mbox mbox = mbox(channel, from);
      Mbox.Message message = mbox.next();
      if (from > 0 && mbox.hasSkipped()) {
        // What was taken for the end of the last message was not.
        from = 0;
        mbox = mbox(channel, from);
        message = mbox.next();
      }
      Delivery delivery = intake.deliver();
      long end = from;
      int messages = 0;
      for (; message != null; message = mbox.next()) {
        looks.check();
        deliver(message, intake, delivery);
        end = message.end();
        if (++messages % MESSAGES_A_CURSOR == 0) {
          complete(delivery, end);
          delivery = intake.deliver();
          looks.progress();
        }
      }
      complete(delivery, Math.max(end, from));
      LOG.info("Source {}: {} messages from byte {} to {}", ref.id(), messages, from, end);
    }
  }

  private Mbox mbox(FileChannel channel, long from) throws IOException {
    return new Mbox(Channels.newInputStream(channel.position(from)), from, maxBytes);
  }

  /** Whether what was read is still there, by the last bytes of it. */
  private boolean isSame(FileChannel channel, ReadSoFar before) throws IOException {
    return before.offset() > 0
        && before.offset() <= channel.size()
        && check(before.offset()).equals(before.check());
  }

  private String check(long offset) throws IOException {
    try (FileChannel channel = FileChannel.open(file);
        InputStream stream =
            Channels.newInputStream(channel.position(Math.max(0, offset - CHECK_BYTES)))) {
      byte[] bytes = stream.readNBytes((int) Math.min(offset, CHECK_BYTES));
      return Digest.hex(bytes).substring(0, 16);
    }
  }

  private void complete(Delivery delivery, long end) throws IOException {
    String state = new ReadSoFar(end, -1, check(end)).write();
    delivery.complete(new SourceCursor(ref.id(), "", state, clock.instant()));
  }

  private void deliver(Mbox.Message message, Intake intake, Delivery delivery)
      throws InterruptedException {
    MessageHead head = new MessageHead(message.bytes());
    if (!senders.take(head)) {
      return;
    }
    Document document = document(message, head);
    if (!intake.knows(document.id())) {
      int size = message.bytes().length;
      budget.take(size);
      delivery.accept(document, report -> budget.release(size));
    }
  }

  private Document document(Mbox.Message message, MessageHead head) {
    String id = head.field("Message-ID");
    String name = id == null ? file.getFileName() + "@" + message.offset() : id;
    Content content =
        message.bytes().length > maxBytes
            ? Content.failed(
                new ContentException(
                    DocumentOutcome.TOO_LARGE,
                    "a message of over " + maxBytes + " bytes (max-bytes of its source)"),
                message.end() - message.offset())
            : Content.of(message.bytes());
    return new Document(
        DocumentId.of(ref.id(), id == null ? "" : id, head.digest()),
        ref,
        new Label(name, null, "message/rfc822"),
        clock.instant(),
        content);
  }
}
