package news.dateline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The samples that ship with Dateline, and which country each of their stories is about. */
public final class SampleStories {

  /** The one file that holds several stories. */
  public static final String BUNDLE = "bundle-gdansk-shipyard-order.txt";

  private static final Map<String, List<String>> COUNTRIES =
      Map.ofEntries(
          Map.entry("accra-elected-mayors-bill.odt", List.of("GH")),
          Map.entry("almaty-grain-exchange.rss", List.of("KZ")),
          Map.entry("badulla-landslide-rescue.docx", List.of("LK")),
          Map.entry("bor-peace-pact.pdf", List.of("SS")),
          Map.entry(BUNDLE, List.of("PL", "RW", "PE", "ID", "AU")),
          Map.entry("daegu-living-alone-survey.eml", List.of("KR")),
          Map.entry("dunedin-seafloor-cores.eml", List.of("NZ")),
          Map.entry("gyumri-church-consecration.txt", List.of("AM")),
          Map.entry("halifax-fraud-verdict.pdf", List.of("CA")),
          Map.entry("kisumu-cholera-clinic.txt", List.of("KE")),
          Map.entry("nantes-bibliotheques-nuit.html", List.of("FR")),
          Map.entry("recife-handball-final.rss", List.of("BR")),
          Map.entry("samarkand-silk-exhibition.rtf", List.of("UZ")),
          Map.entry("sur-turtle-beach.docx", List.of("OM")),
          Map.entry("toyama-heavy-snow-forecast.html", List.of("JP")),
          Map.entry("valparaiso-huelga-puerto.txt", List.of("CL")));

  private SampleStories() {}

  public static int files() {
    return COUNTRIES.size();
  }

  /** The country of each story, as {@code file part of parts: country}. */
  public static List<String> countries() {
    return COUNTRIES.entrySet().stream()
        .flatMap(
            file ->
                Stream.iterate(1, part -> part + 1)
                    .limit(file.getValue().size())
                    .map(
                        part ->
                            line(
                                file.getKey(),
                                part,
                                file.getValue().size(),
                                file.getValue().get(part - 1))))
        .toList();
  }

  public static String line(String file, int part, int parts, String country) {
    return file + " " + part + " of " + parts + ": " + country;
  }

  /** Puts all of them into a folder. */
  public static void copyTo(Path folder) {
    try {
      Path samples =
          Path.of(Objects.requireNonNull(SampleStories.class.getResource("/samples")).toURI());
      try (Stream<Path> files = Files.list(samples)) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(Objects.requireNonNull(file.getFileName())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
