package org.prairie.atlas.ingest;

import java.util.List;
import org.prairie.atlas.config.Feed;
import org.prairie.atlas.gate.Verdict;
import org.prairie.atlas.publish.Publication;

/** What the steps of one run hand on. */
public final class Batch {
  private final Feed feed;
  private byte[] raw = {};
  private Bulletins bulletins = new Bulletins("", "", List.of());
  private Verdict verdict = Verdict.PASS;
  private Publication publication = Publication.NONE;

  public Batch(Feed feed) {
    this.feed = feed;
  }

  public Feed feed() {
    return feed;
  }

  byte[] raw() {
    return raw;
  }

  void fetched(byte[] bytes) {
    raw = bytes;
  }

  public Bulletins bulletins() {
    return bulletins;
  }

  void validated(Bulletins valid) {
    bulletins = valid;
  }

  Verdict verdict() {
    return verdict;
  }

  void decided(Verdict decided) {
    verdict = decided;
  }

  Publication publication() {
    return publication;
  }

  void published(Publication published) {
    publication = published;
  }
}
