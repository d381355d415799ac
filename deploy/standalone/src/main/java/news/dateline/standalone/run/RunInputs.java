package news.dateline.standalone.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code dateline run} gets its stories from. With nothing given, from the samples.
 *
 * @param folders to be watched
 * @param feeds to be read
 * @param sources a file that lists sources; null where there is none
 * @param allowed hosts and addresses that may be fetched from though they are not public
 */
record RunInputs(
    List<Path> folders, List<URI> feeds, @Nullable Path sources, List<String> allowed) {

  RunInputs {
    folders = List.copyOf(folders);
    feeds = List.copyOf(feeds);
    allowed = List.copyOf(allowed);
  }

  /** Folders and nothing else. */
  static RunInputs of(List<Path> folders) {
    return new RunInputs(folders, List.of(), null, List.of());
  }

  /** Whether nothing was given. */
  boolean areSamples() {
    return folders.isEmpty() && feeds.isEmpty() && sources == null;
  }

  /** As command-line arguments of the Spring application. */
  List<String> toArguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--dateline.samples=" + areSamples());
    for (int i = 0; i < folders.size(); i++) {
      String key = "--dateline.ingest.folders[" + i + "]";
      arguments.add(key + ".path=" + folders.get(i));
      arguments.add(key + ".id=" + id(folders.get(i)));
    }
    for (int i = 0; i < feeds.size(); i++) {
      arguments.add("--dateline.ingest.feeds[" + i + "].url=" + feeds.get(i));
    }
    if (sources != null) {
      arguments.add("--dateline.ingest.sources=" + sources);
    }
    for (int i = 0; i < allowed.size(); i++) {
      arguments.add("--dateline.ingest.fetch.allow[" + i + "]=" + allowed.get(i));
    }
    return arguments;
  }

  /** The folder's name, and its whole path where two have the same. */
  private String id(Path folder) {
    long same = folders.stream().filter(other -> name(other).equals(name(folder))).count();
    return same == 1 ? name(folder) : folder.toAbsolutePath().normalize().toString();
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "root" : name.toString();
  }
}
