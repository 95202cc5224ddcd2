package dev.weft.capture;

import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValueRule.Composition;
import dev.weft.rule.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a map or objects, member by member; members without a value are left out. */
final class Composer {
  private final boolean each;
  private final boolean single;
  private final List<Map<String, PathReader[]>> objects = new ArrayList<>();

  Composer(Composition composition, ValueType type, CompileContext compile) {
    this.each = composition.each();
    this.single = !each && type != ValueType.OBJECTS;
    for (Map<String, List<ValuePath>> object : composition.objects()) {
      Map<String, PathReader[]> readers = new LinkedHashMap<>();
      object.forEach(
          (name, paths) ->
              readers.put(
                  name,
                  paths.stream()
                      .map(path -> new PathReader(path, compile))
                      .toArray(PathReader[]::new)));
      objects.add(readers);
    }
  }

  /**
   * @param elements what an object is built of each element of, or null
   */
  @Nullable Object compose(Source source, @Nullable Object elements, Misses misses)
      throws Throwable {
    Structures copy = Structures.bounded();
    if (single) {
      return object(objects.get(0), source, null, misses, copy);
    }
    List<Object> built = new ArrayList<>();
    if (each) {
      if (elements == null) {
        return null;
      }
      for (Object element : copy.elements(elements)) {
        if (!copy.takeElement()) {
          return built;
        }
        built.add(object(objects.get(0), source, element, misses, copy));
      }
      return built;
    }
    for (Map<String, PathReader[]> members : objects) {
      built.add(object(members, source, null, misses, copy));
    }
    return built;
  }

  private static Map<String, Object> object(
      Map<String, PathReader[]> members,
      Source source,
      @Nullable Object element,
      Misses misses,
      Structures copy)
      throws Throwable {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Map.Entry<String, PathReader[]> member : members.entrySet()) {
      Object plain = first(member.getValue(), source, element, misses, copy);
      if (plain != null) {
        object.put(member.getKey(), plain);
      }
    }
    return object;
  }

  private static @Nullable Object first(
      PathReader[] alternatives,
      Source source,
      @Nullable Object element,
      Misses misses,
      Structures copy)
      throws Throwable {
    for (PathReader alternative : alternatives) {
      Object value = alternative.read(source, element, misses);
      Object plain = value == null ? null : copy.plain(value);
      if (plain != null) {
        return plain;
      }
    }
    return null;
  }
}
