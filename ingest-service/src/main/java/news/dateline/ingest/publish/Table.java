package news.dateline.ingest.publish;

/** From ids to some longs each. Not thread-safe. */
interface Table {

  /** A value of an entry, by its index; 0 where there is no such entry. */
  long get(Id id, int value);

  /** Sets the values of an entry, the first of which is not 0. */
  void put(Id id, long... values);

  /** A table that begins as this one is, and leaves it so. */
  default Table draft() {
    return new DraftTable(this);
  }
}
