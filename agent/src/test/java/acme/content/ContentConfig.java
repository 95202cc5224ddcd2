package acme.content;

import java.util.function.Supplier;

/** One piece of content; the source makes its text or fails. */
public record ContentConfig(String id, Supplier<String> source) {

  static ContentConfig of(String id) {
    return new ContentConfig(id, () -> "Text of " + id);
  }

  static ContentConfig failing(String id, RuntimeException failure) {
    return new ContentConfig(
        id,
        () -> {
          throw failure;
        });
  }

  static ContentConfig failing(String id, Error failure) {
    return new ContentConfig(
        id,
        () -> {
          throw failure;
        });
  }
}
