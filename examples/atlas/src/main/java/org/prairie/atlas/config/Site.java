package org.prairie.atlas.config;

import java.util.List;
import org.prairie.atlas.focus.Question;
import org.prairie.atlas.map.MapAction;

/** Everything that a run of the atlas is told. */
public record Site(
    Build build, List<Feed> feeds, Feed stream, List<Question> questions, List<MapAction> actions) {
  public Site {
    feeds = List.copyOf(feeds);
    questions = List.copyOf(questions);
    actions = List.copyOf(actions);
  }
}
