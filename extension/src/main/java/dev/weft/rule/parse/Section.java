package dev.weft.rule.parse;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The keys that one kind of mapping in a rule file has. The parser reads by these tables and the
 * reference page is written from them.
 */
record Section(String title, String intro, List<Key> keys) {

  /** One key: its type in words, its default in words, and what it does. */
  record Key(String name, String type, String byDefault, String doc) {}

  static Section of(String title, String intro, Key... keys) {
    return new Section(title, intro, List.of(keys));
  }

  static Key required(String name, String type, String doc) {
    return new Key(name, type, "required", doc);
  }

  static Key optional(String name, String type, String byDefault, String doc) {
    return new Key(name, type, byDefault, doc);
  }

  boolean has(String name) {
    return keys.stream().anyMatch(key -> key.name().equals(name));
  }

  List<String> names() {
    return keys.stream().map(Key::name).collect(Collectors.toList());
  }
}
