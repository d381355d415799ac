package news.dateline.ingest.source.webarchive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.extract.archive.Archive;
import news.dateline.ingest.extract.archive.Capture;
import news.dateline.ingest.extract.archive.CaptureReader;
import news.dateline.ingest.extract.archive.PackedArchive;
import news.dateline.ingest.extract.archive.Records;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.ByteBudget;
import news.dateline.ingest.source.files.FileFilter;
import news.dateline.ingest.source.files.FileSource;
import news.dateline.ingest.source.files.FileState;
import news.dateline.ingest.source.files.FileTree;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.files.ReadSoFar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Web archives, one file or a folder of them: each page that was captured is a document. How far a
 * file was read is remembered every some hundred records, so that the next run goes on from there.
 */
public final class WebArchiveSource extends FileSource {

  private static final Logger LOG = LoggerFactory.getLogger(WebArchiveSource.class);
  private static final int RECORDS_A_CURSOR = 500;
  private static final long BUDGET = 64L << 20;
  private static final FileFilter ARCHIVES = FileFilter.only("*.warc", "*.warc.gz", "*.wacz");

  private final Path path;
  private final FileTree tree;
  private final CaptureReader reader;
  private final Captures captures;
  private final ByteBudget budget = new ByteBudget(BUDGET);

  /** Files that are at their end, in the state that they have: not opened until that changes. */
  private final Map<Path, FileState> done = new HashMap<>();

  WebArchiveSource(
      SourceRef ref,
      Path path,
      CaptureSelection selection,
      long maxBytes,
      int maxRatio,
      LookTiming timing) {
    super(ref, timing);
    this.path = path;
    this.tree = new FileTree(path, ARCHIVES, false);
    this.captures = new Captures(ref, maxBytes, maxRatio, clock);
    this.reader = new CaptureReader(selection, maxBytes, maxRatio);
  }

  @Override
  protected void look(Intake intake) throws IOException, InterruptedException {
    if (Files.isRegularFile(path)) {
      visit(path, FileState.of(path), path.getFileName().toString(), intake);
      return;
    }
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Set<Path> seen = new HashSet<>();
    tree.walk(
        (file, state) -> {
          seen.add(file);
          visit(file, state, path.relativize(file).toString(), intake);
        });
    done.keySet().retainAll(seen);
  }

  private void visit(Path file, FileState state, String place, Intake intake)
      throws IOException, InterruptedException {
    looks.check();
    if (state.equals(done.get(file)) || !settling.isSettled(file, state, clock.instant())) {
      return;
    }
    looks.take(() -> take(file, state, place, intake));
    done.put(file, state);
  }

  private void take(Path file, FileState state, String place, Intake intake)
      throws IOException, InterruptedException {
    if (!state.readable()) {
      LOG.warn("Source {}: {} is not readable", ref.id(), file);
    } else if (place.toLowerCase(Locale.ROOT).endsWith(".wacz")) {
      readPacked(file, place, intake);
    } else {
      read(archive(file, state.size()), place, intake);
    }
  }

  private Archive archive(Path file, long size) {
    return file.equals(path) ? new Archive.OfFile(file, size) : new InTree(tree, file, size);
  }

  /** A file below the folder, in which there may be a link in its place by now. */
  private record InTree(FileTree tree, Path file, long size) implements Archive {
    @Override
    public InputStream open(long offset) throws IOException {
      return Channels.newInputStream(tree.open(file).position(offset));
    }
  }

  /** What else is in a WACZ file tells about the archives in it. */
  private void readPacked(Path file, String place, Intake intake)
      throws IOException, InterruptedException {
    if (!file.equals(path)) {
      tree.open(file).close();
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
          try (PackedArchive archive = new PackedArchive(zip, entry)) {
            read(archive, place + "!" + entry.getName(), intake);
          }
        }
      }
    } catch (ZipException e) {
      Document broken = captures.broken(place, 0, String.valueOf(e.getMessage()));
      if (!intake.knows(broken.id())) {
        intake.accept(broken, report -> {});
      }
    }
  }

  private void read(Archive archive, String place, Intake intake)
      throws IOException, InterruptedException {
    String check = archive.check();
    SourceCursor cursor = intake.cursor(ref.id(), place);
    ReadSoFar before = ReadSoFar.read(cursor == null ? null : cursor.state());
    boolean same = before.check().equals(check);
    if (same && before.size() == archive.size()) {
      return;
    }
    Reading reading = new Reading(place, check, intake);
    long end = new Records(archive, reader).read(same ? before.offset() : 0, reading);
    reading.complete(new ReadSoFar(end, archive.size(), check));
    LOG.info("Source {}: read {} to its end, at byte {}", ref.id(), place, end);
  }

  /** The reading of one file, some hundred records after another. */
  private final class Reading implements Records.Visitor<IOException> {

    private final String place;
    private final String check;
    private final Intake intake;
    private Delivery delivery;
    private int records;

    Reading(String place, String check, Intake intake) {
      this.place = place;
      this.check = check;
      this.intake = intake;
      this.delivery = intake.deliver();
    }

    @Override
    public void record(@Nullable Capture capture, long offset) throws InterruptedException {
      looks.check();
      if (records++ == RECORDS_A_CURSOR) {
        complete(new ReadSoFar(offset, -1, check));
        delivery = intake.deliver();
        records = 1;
        looks.progress();
      }
      if (capture == null) {
        return;
      }
      Document document = captures.document(capture);
      if (!intake.knows(document.id())) {
        long size = capture.payload().length;
        budget.take(size);
        delivery.accept(document, report -> budget.release(size));
      }
    }

    @Override
    public void broken(long offset, String reason) throws InterruptedException {
      looks.check();
      Document document = captures.broken(place, offset, reason);
      if (!intake.knows(document.id())) {
        delivery.accept(document, report -> {});
      }
    }

    void complete(ReadSoFar so) {
      delivery.complete(new SourceCursor(ref.id(), place, so.write(), clock.instant()));
    }
  }
}
