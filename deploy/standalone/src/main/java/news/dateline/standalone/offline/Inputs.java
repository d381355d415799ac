package news.dateline.standalone.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.FileFilter;
import news.dateline.ingest.source.files.FileTree;
import news.dateline.story.Home;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/** Documents of the paths and URLs that a command was given. */
final class Inputs {

  static final SourceRef SOURCE = new SourceRef("command-line", SourceKind.FILE);
  static final String STANDARD_INPUT = "-";
  private static final SourceRef PAGES = new SourceRef("command-line", SourceKind.PAGE);
  private static final Pattern URL = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

  private final Web web;
  private final Clock clock;
  private final @Nullable Home home;

  /**
   * @param home of all that is read; null where that is not told
   */
  Inputs(Web web, Clock clock, @Nullable Home home) {
    this.web = web;
    this.clock = clock;
    this.home = home;
  }

  /**
   * The files that the arguments name, folders with all that is in them but hidden files, in order;
   * symbolic links are followed. Those that are not there stand for themselves.
   */
  List<String> names(List<String> arguments) {
    List<String> names = new ArrayList<>();
    for (String argument : arguments) {
      Path path = path(argument);
      if (path != null && Files.isDirectory(path)) {
        names.addAll(filesUnder(path));
      } else {
        names.add(argument);
      }
    }
    return names;
  }

  private static boolean isUrl(String argument) {
    return URL.matcher(argument).find();
  }

  /** Null for what is no path; nor is nothing, which Java takes for the folder that it is in. */
  private static @Nullable Path path(String argument) {
    try {
      return argument.isBlank() || argument.equals(STANDARD_INPUT) || isUrl(argument)
          ? null
          : Path.of(argument);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static List<String> filesUnder(Path folder) {
    List<String> files = new ArrayList<>();
    try {
      new FileTree(folder, FileFilter.ALL, true).walk((file, state) -> files.add(file.toString()));
    } catch (IOException e) {
      files.add(folder.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return files;
  }

  /**
   * The document that was named.
   *
   * @throws IOException if there is no such file or page, or it cannot be read
   * @throws InterruptedException if interrupted while fetching
   */
  Input open(String name) throws IOException, InterruptedException {
    if (isUrl(name)) {
      Fetched fetched = web.fetch(name);
      return new Input(document(name, fetched), fetched.body());
    }
    return new Input(document(name), () -> {});
  }

  private Document document(String name, Fetched fetched) {
    Hints hints = new Hints(null, StoryMeta.UNKNOWN.withLink(fetched.uri()), null, null);
    return new Document(
        DocumentId.of(PAGES.id(), name, fetched.body().sha256()),
        PAGES.withHome(home),
        new Label(name, fetched.uri(), fetched.mediaType(), hints),
        fetched.at(),
        fetched.body());
  }

  private Document document(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      byte[] bytes = System.in.readAllBytes();
      return document(
          name, new Label("standard input", null, null), Content.of(bytes), Digest.hex(bytes));
    }
    Path path = Path.of(name).toAbsolutePath().normalize();
    if (name.isBlank() || !Files.exists(path)) {
      throw new IOException("no such file");
    }
    Content content =
        Files.isRegularFile(path)
            ? Content.of(path, Files.size(path))
            : Content.unreachable(path, 0);
    return document(name, new Label(name, path.toUri(), null), content, "");
  }

  private Document document(String name, Label label, Content content, String digest) {
    return new Document(
        DocumentId.of(SOURCE.id(), name, digest),
        SOURCE.withHome(home),
        label,
        clock.instant(),
        content);
  }
}
