package news.dateline.classify.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The stories tagged last, and all who follow them. What is added is told to each follower once,
 * and never waits for one. Thread-safe.
 */
public final class LiveFeed implements AutoCloseable {

  private final LiveLimits limits;
  private final LiveMeters meters;
  private final String run;

  private final Object lock = new Object();
  private final RecentStories stories;
  private final Set<Subscription> subscriptions = new HashSet<>();
  private boolean open = true;

  private volatile int size;
  private volatile boolean reading;

  public LiveFeed(LiveLimits limits, LiveMeters meters) {
    this(limits, meters, Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 32)));
  }

  /**
   * @param run tells positions of this one from those of others
   */
  LiveFeed(LiveLimits limits, LiveMeters meters, String run) {
    this.limits = limits;
    this.meters = meters;
    this.run = run;
    this.stories = new RecentStories(limits.stories(), limits.bytes());
    meters.watch(this);
  }

  /**
   * A part of the stories.
   *
   * @param position how far one has come with it: to go on from by {@link #subscribe}
   * @param stories newest first
   * @param next where to go on; null at the end
   */
  public record Page(String position, List<LiveStory> stories, @Nullable String next) {}

  /** Adds a story, in the place of an older version of it. */
  public void add(LiveStory story) {
    synchronized (lock) {
      Held held = stories.add(story);
      size = stories.size();
      subscriptions.forEach(subscription -> subscription.offer(held));
    }
  }

  /** A record was there that is no story. */
  public void addUnreadable() {
    meters.unreadable();
  }

  /**
   * Whether the topic can be read, which each follower is told.
   *
   * @param reads false before it was read the first time, and while Kafka is away
   */
  public void reading(boolean reads) {
    synchronized (lock) {
      if (reading != reads) {
        reading = reads;
        subscriptions.forEach(Subscription::stateChanged);
      }
    }
  }

  /** Whether the topic can be read. */
  public boolean isReading() {
    return reading;
  }

  /** A story by its id; null where it is not held, or not any more. */
  public @Nullable LiveStory find(String id) {
    synchronized (lock) {
      Held held = stories.find(id);
      return held == null ? null : held.story();
    }
  }

  /**
   * Some stories, newest first.
   *
   * @param limit how many at most
   * @param before the {@link Page#next()} of another page; null for the newest
   * @throws IllegalArgumentException if {@code before} is none
   */
  public Page page(StoryFilter filter, int limit, @Nullable String before) {
    Held.Place place = before == null ? null : Held.Place.parse(before);
    List<Held> all;
    FeedPosition position;
    synchronized (lock) {
      all = stories.newestFirst();
      position = new FeedPosition(run, stories.last());
    }
    List<LiveStory> page = new ArrayList<>();
    Held last = null;
    for (Held held : all) {
      boolean wanted = (place == null || held.isBehind(place)) && filter.matches(held.story());
      if (wanted && page.size() == limit && last != null) {
        return new Page(position.toString(), page, last.place().toString());
      }
      if (wanted) {
        page.add(held.story());
        last = held;
      }
    }
    return new Page(position.toString(), page, null);
  }

  /** How the stories are spread; see {@link StoryCounts}. */
  public StoryCounts counts(StoryFilter filter) {
    List<Held> all;
    synchronized (lock) {
      all = stories.newestFirst();
    }
    return StoryCounts.of(all.stream().map(Held::story).toList(), filter);
  }

  /**
   * Follows the stories from now on.
   *
   * @param after what was seen already: what came since is told first; null for nothing of it
   * @return null where there are too many followers
   */
  public @Nullable Subscription subscribe(StoryFilter filter, @Nullable FeedPosition after) {
    synchronized (lock) {
      if (!open || subscriptions.size() >= limits.subscribers()) {
        meters.refused();
        return null;
      }
      long last = stories.last();
      Subscription[] self = new Subscription[1];
      Subscription subscription =
          new Subscription(
              filter,
              new FeedPosition(run, last),
              this::state,
              meters::resynced,
              () -> end(self[0]));
      self[0] = subscription;
      if (after != null) {
        subscription.catchUp(after.run().equals(run) ? stories.after(after.number()) : null, last);
      }
      subscriptions.add(subscription);
      return subscription;
    }
  }

  private void end(Subscription subscription) {
    synchronized (lock) {
      subscriptions.remove(subscription);
    }
  }

  /** Takes no lock, as a subscription calls it within its own. */
  private LiveEvent state(FeedPosition position) {
    String json = "{\"stories\":" + size + ",\"reading\":" + reading + "}";
    return new LiveEvent(LiveEvent.Kind.STATE, position, json.getBytes(UTF_8));
  }

  int size() {
    return size;
  }

  long bytes() {
    synchronized (lock) {
      return stories.bytes();
    }
  }

  int subscribers() {
    synchronized (lock) {
      return subscriptions.size();
    }
  }

  /** Ends all that is followed; nobody can follow from then on. */
  @Override
  public void close() {
    List<Subscription> ending;
    synchronized (lock) {
      open = false;
      ending = List.copyOf(subscriptions);
    }
    ending.forEach(Subscription::close);
  }
}
