package news.dateline.ingest.source.web;

/** A look that does what a test says. */
record TestLook(String host, boolean takesMany, Body body) implements Look {

  /** One that takes one page. */
  TestLook(String host, Body body) {
    this(host, false, body);
  }

  /** What it does. */
  interface Body {
    Result look() throws InterruptedException;
  }

  @Override
  public Result look() throws InterruptedException {
    return body.look();
  }
}
