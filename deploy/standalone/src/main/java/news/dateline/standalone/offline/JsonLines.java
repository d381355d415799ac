package news.dateline.standalone.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import news.dateline.document.DocumentOutcome;
import news.dateline.story.Home;
import news.dateline.story.Story;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The lines of files, each of which is a story. A file is closed once it has been read to its end:
 * closing one that another thread waits for would wait, too. Used by one thread.
 */
final class JsonLines {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Iterator<String> files;
  private final StoryLineParser parser;
  private String file = "";
  private int number;
  private @Nullable BufferedReader reader;

  /**
   * @param home of lines that tell none
   */
  JsonLines(List<String> files, Clock clock, @Nullable Home home) {
    this.files = files.iterator();
    this.parser = new StoryLineParser(clock, home);
  }

  /**
   * The work of tagging each line, in order. No line is read before it is asked for: the one behind
   * it may be long in coming.
   */
  Iterator<Callable<Result>> map(Function<Story, OutputLine> toLine) {
    return new Iterator<>() {
      private @Nullable Callable<Result> next;

      @Override
      public boolean hasNext() {
        if (next == null) {
          next = advance(toLine);
        }
        return next != null;
      }

      @Override
      public Callable<Result> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Callable<Result> work = Objects.requireNonNull(next);
        next = null;
        return work;
      }
    };
  }

  private @Nullable Callable<Result> advance(Function<Story, OutputLine> toLine) {
    try {
      while (true) {
        BufferedReader open = reader;
        String line = open == null ? null : open.readLine();
        if (line == null) {
          reader = null;
          if (open != null) {
            open.close();
          }
          if (!files.hasNext()) {
            return null;
          }
          file = files.next();
          number = 0;
          reader = new BufferedReader(new InputStreamReader(open(file), UTF_8));
        } else {
          number++;
          boolean marked = number == 1 && line.startsWith(BYTE_ORDER_MARK);
          String json = marked ? line.substring(1) : line;
          if (!json.isBlank()) {
            String name =
                (file.equals(Inputs.STANDARD_INPUT) ? "standard input" : file) + ":" + number;
            return () -> parser.parse(name, json, toLine);
          }
        }
      }
    } catch (IOException e) {
      close();
      Failure failure = new Failure(file, DocumentOutcome.UNREACHABLE, reason(file, e));
      return () -> Result.of(failure);
    }
  }

  /** What broke while it was read. */
  private void close() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      // Its failure is told already.
    }
    reader = null;
  }

  private static String reason(String file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    return Files.isDirectory(Path.of(file)) ? "is a folder" : "cannot be read: " + Reason.of(e);
  }

  private static InputStream open(String file) throws IOException {
    try {
      return file.equals(Inputs.STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file));
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(file);
    }
  }
}
