package news.dateline.ingest.source.web;

/** A look that does what a test says. */
record TestLook(String host, Body body) implements Look {

  /** What it does. */
  interface Body {
    Result look() throws InterruptedException;
  }

  @Override
  public Result look() throws InterruptedException {
    return body.look();
  }
}
