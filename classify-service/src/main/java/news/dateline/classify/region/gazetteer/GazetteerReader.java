package news.dateline.classify.region.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads what {@link GazetteerWriter} wrote, with room for places and names of other tables. */
final class GazetteerReader {

  private static final String RESOURCE = "/regions/gazetteer.bin";

  final PlacesDraft places;
  final NameIndex names;
  final Beginnings beginnings;

  /** How many places were read; the room for others is behind them. */
  final int size;

  private GazetteerReader(Cursor in, int room, int bytes, int namesRoom) throws IOException {
    if (in.readInt() != GazetteerWriter.MAGIC) {
      throw new IOException("not a gazetteer");
    }
    this.size = in.readInt();
    List<String> codes = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      codes.add(in.readText());
    }
    int[] features = column(in);
    int[] ids = column(in);
    int[] countries = column(in);
    byte[] divisions = new byte[size];
    in.read(divisions, size);
    int[] latitudes = column(in);
    int[] longitudes = column(in);
    int[] populations = new int[size];
    for (int i = 0; i < size; i++) {
      populations[i] = (int) in.readVarint();
    }
    int nameBytes = in.readInt();
    this.places = new PlacesDraft(size + room, nameBytes + bytes, codes);
    int end = 0;
    for (int i = 0; i < size; i++) {
      end += (int) in.readVarint();
      places.nameEnds[i] = end;
      places.features[i] = (byte) features[i];
      places.countries[i] = (byte) countries[i];
    }
    in.read(places.names, nameBytes);
    System.arraycopy(ids, 0, places.ids, 0, size);
    System.arraycopy(latitudes, 0, places.latitudes, 0, size);
    System.arraycopy(longitudes, 0, places.longitudes, 0, size);
    System.arraycopy(populations, 0, places.populations, 0, size);
    number(divisions);
    this.names = names(in, namesRoom);
    int begins = in.readInt();
    this.beginnings = new Beginnings(begins + namesRoom);
    long[] keys = keys(in, begins);
    for (long key : keys) {
      beginnings.add(key, in.readByte());
    }
  }

  /**
   * The index on the class path.
   *
   * @param room for more places
   * @param bytes for their names
   * @param namesRoom for more names
   * @throws IllegalStateException if it is missing
   */
  static GazetteerReader read(int room, int bytes, int namesRoom) {
    try (InputStream resource = GazetteerReader.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      byte[] unpacked = new GZIPInputStream(resource, 1 << 16).readAllBytes();
      return new GazetteerReader(new Cursor(unpacked), room, bytes, namesRoom);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int[] column(Cursor in) throws IOException {
    int[] values = new int[size];
    int last = 0;
    for (int i = 0; i < size; i++) {
      last += (int) in.readSigned();
      values[i] = last;
    }
    return values;
  }

  private void number(byte[] divisions) {
    int first = 0;
    int second = 0;
    for (int i = 0; i < size; i++) {
      first += (divisions[i] & 3) == 2 ? 1 : 0;
      second += (divisions[i] & 12) == 8 ? 1 : 0;
      places.firsts[i] = (short) ((divisions[i] & 3) == 0 ? 0 : first);
      places.seconds[i] = (divisions[i] & 12) == 0 ? 0 : second;
    }
  }

  private static NameIndex names(Cursor in, int room) throws IOException {
    int count = in.readInt();
    int postings = in.readInt();
    NameIndex names = new NameIndex(count + room, postings + room);
    long[] keys = keys(in, count);
    int[] counts = new int[count];
    for (int i = 0; i < count; i++) {
      counts[i] = (int) in.readVarint();
    }
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < counts[i]; j++) {
        names.addNew(keys[i], (int) in.readVarint());
      }
    }
    return names;
  }

  private static long[] keys(Cursor in, int count) throws IOException {
    long[] keys = new long[count];
    long last = 0;
    for (int i = 0; i < count; i++) {
      last += in.readVarint();
      keys[i] = last;
    }
    return keys;
  }
}
