package news.dateline.classify.region.gazetteer;

import java.util.List;

/** The arrays of {@link Places} while they are filled. */
final class PlacesDraft {

  byte[] features;
  int[] ids;
  byte[] countries;
  short[] firsts;
  int[] seconds;
  int[] latitudes;
  int[] longitudes;
  int[] populations;
  int[] nameEnds;
  byte[] names;
  List<String> codes;

  PlacesDraft(int size, int nameBytes, List<String> codes) {
    this.features = new byte[size];
    this.ids = new int[size];
    this.countries = new byte[size];
    this.firsts = new short[size];
    this.seconds = new int[size];
    this.latitudes = new int[size];
    this.longitudes = new int[size];
    this.populations = new int[size];
    this.nameEnds = new int[size];
    this.names = new byte[nameBytes];
    this.codes = codes;
  }
}
