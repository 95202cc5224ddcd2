package dev.weft.rule.parse;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Knows how far it has come: not every failure of the engine says where it happened. */
final class PlacedParser implements Parser {
  private final Parser parser;
  private int line = 1;

  PlacedParser(LoadSettings settings, String yaml) {
    parser = new ParserImpl(settings, new StreamReader(settings, yaml));
  }

  /** The line of the last event, counted from one. */
  int line() {
    return line;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    line = event.getStartMark().map(Mark::getLine).orElse(line - 1) + 1;
    return event;
  }
}
