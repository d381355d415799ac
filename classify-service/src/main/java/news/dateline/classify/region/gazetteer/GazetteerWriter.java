package news.dateline.classify.region.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the index that {@link GazetteerReader} reads: column by column, differences of neighbours,
 * gzip. The same entries make the same bytes.
 */
final class GazetteerWriter {

  static final int MAGIC = 0x44474131;

  private static final double UNITS = 1e4;

  private final List<Entry> entries;
  private final List<String> codes = new ArrayList<>(List.of(""));
  private final Map<Long, List<Integer>> names = new TreeMap<>();
  private final Map<Long, Integer> beginnings = new TreeMap<>();

  GazetteerWriter(List<Entry> entries) {
    this.entries =
        entries.stream()
            .sorted(
                Comparator.comparing(Entry::order)
                    .thenComparing(Entry::feature)
                    .thenComparing(Entry::geonames)
                    .thenComparing(Entry::name))
            .toList();
    this.entries.stream().map(Entry::country).distinct().forEach(codes::add);
    for (int i = 0; i < this.entries.size(); i++) {
      Entry entry = this.entries.get(i);
      for (String name : entry.names()) {
        add(name, Postings.of(i, 0));
      }
      for (String name : entry.otherNames()) {
        add(name, Postings.of(i, Postings.OTHER_NAME));
      }
      for (String name : entry.abbreviations()) {
        add(name, Postings.of(i, Postings.ABBREVIATION));
      }
    }
  }

  private void add(String name, int posting) {
    Tokens tokens = new Tokens(name);
    if (tokens.size() == 0) {
      return;
    }
    List<Integer> postings =
        names.computeIfAbsent(NameIndex.key(Tokens.hashOf(name)), key -> new ArrayList<>());
    if (postings.stream().noneMatch(p -> Postings.place(p) == Postings.place(posting))) {
      postings.add(posting);
      beginnings.merge(NameIndex.key(tokens.hash(0)), tokens.size(), Math::max);
    }
  }

  void write(OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(gzip(to), 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeInt(entries.size());
      out.writeInt(codes.size());
      for (String code : codes) {
        out.writeUTF(code);
      }
      column(out, entry -> entry.feature().ordinal());
      column(out, Entry::geonames);
      column(out, entry -> codes.indexOf(entry.country()));
      divisions(out);
      column(out, entry -> (int) Math.round(entry.latitude() * UNITS));
      column(out, entry -> (int) Math.round(entry.longitude() * UNITS));
      for (Entry entry : entries) {
        Varints.write(out, entry.population());
      }
      display(out);
      index(out);
    }
  }

  private static GZIPOutputStream gzip(OutputStream to) throws IOException {
    return new GZIPOutputStream(to, 1 << 16) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }

  private void column(DataOutputStream out, ToIntFunction<Entry> of) throws IOException {
    int last = 0;
    for (Entry entry : entries) {
      int value = of.applyAsInt(entry);
      Varints.writeSigned(out, value - last);
      last = value;
    }
  }

  /** Numbers of the divisions: 1 more wherever another one begins, 0 for none. */
  private void divisions(DataOutputStream out) throws IOException {
    String first = "";
    String second = "";
    for (Entry entry : entries) {
      String ownFirst = entry.first().isEmpty() ? "" : entry.country() + '.' + entry.first();
      String ownSecond = entry.second().isEmpty() ? "" : ownFirst + '.' + entry.second();
      boolean newFirst = !ownFirst.isEmpty() && !ownFirst.equals(first);
      boolean newSecond = !ownSecond.isEmpty() && !ownSecond.equals(second);
      out.writeByte(
          (ownFirst.isEmpty() ? 0 : newFirst ? 2 : 1)
              | (ownSecond.isEmpty() ? 0 : newSecond ? 8 : 4));
      first = ownFirst.isEmpty() ? first : ownFirst;
      second = ownSecond.isEmpty() ? second : ownSecond;
    }
  }

  private void display(DataOutputStream out) throws IOException {
    int bytes = 0;
    for (Entry entry : entries) {
      bytes += entry.name().getBytes(UTF_8).length;
    }
    out.writeInt(bytes);
    for (Entry entry : entries) {
      Varints.write(out, entry.name().getBytes(UTF_8).length);
    }
    for (Entry entry : entries) {
      out.write(entry.name().getBytes(UTF_8));
    }
  }

  private void index(DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    out.writeInt(names.values().stream().mapToInt(List::size).sum());
    long last = 0;
    for (long key : names.keySet()) {
      Varints.write(out, key - last);
      last = key;
    }
    for (List<Integer> postings : names.values()) {
      Varints.write(out, postings.size());
    }
    for (List<Integer> postings : names.values()) {
      for (int posting : postings) {
        Varints.write(out, posting);
      }
    }
    out.writeInt(beginnings.size());
    last = 0;
    for (long key : beginnings.keySet()) {
      Varints.write(out, key - last);
      last = key;
    }
    for (int length : beginnings.values()) {
      out.writeByte(length);
    }
  }
}
