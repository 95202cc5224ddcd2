package dev.weft.audit;

import dev.weft.audit.key.PublicKeys;
import dev.weft.line.JsonText;
import dev.weft.process.CanonicalJson;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Generated;
import dev.weft.registry.Registry;
import dev.weft.registry.Source;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signatures of lines: Ed25519 over the canonical JSON (RFC 8785) of the line without
 * its signature. For one thread.
 */
final class LineSignatures {
  private static final Map<String, EventType> GOVERNANCE = new TreeMap<>();

  static {
    Registry.events().stream()
        .filter(EventType::governance)
        .forEach(type -> GOVERNANCE.put(type.lineName(), type));
  }

  private final PublicKeys trusted;
  private final Map<String, Long> signed = new TreeMap<>();
  private @Nullable String lastKey;

  LineSignatures(PublicKeys trusted) {
    this.trusted = trusted;
  }

  /** How many lines each key has signed. */
  Map<String, Long> signed() {
    return signed;
  }

  /** The key that the last line names, or null. */
  @Nullable String lastKey() {
    return lastKey;
  }

  /**
   * Checks a line.
   *
   * @param needed whether an event of governance must be signed
   * @return what is wrong, or null
   */
  @Nullable String problem(byte[] line, int length, boolean needed) {
    lastKey = null;
    Map<String, @Nullable Object> values;
    try {
      values = JsonText.object(line, length);
    } catch (IOException ambiguous) {
      return needed && JsonText.holdsObject(line, length)
          ? "is JSON that readers take differently: whether it is signed cannot be told"
          : null; // a fragment that a killed writer left; the chain covers it
    }
    EventType type = typeOf(values);
    if (type == null) {
      return null;
    }
    Object algorithm = remove(values, type, Generated.SIGNATURE_ALGORITHM);
    Object id = remove(values, type, Generated.SIGNATURE_KEY);
    Object signature = remove(values, type, Generated.SIGNATURE);
    if (id == null && signature == null) {
      return needed ? "is not signed" : null;
    }
    if (!(id instanceof String key && signature instanceof String text && algorithm != null)) {
      return "has a part of a signature";
    }
    lastKey = key;
    if (!trusted.knows(key)) {
      return "is signed by the unknown key " + key;
    }
    if (!trusted.verifies(key, CanonicalJson.ofJson(JsonText.of(values)), text)) {
      return "has a signature that is not " + key + "'s";
    }
    signed.merge(key, 1L, Long::sum);
    return null;
  }

  private static @Nullable EventType typeOf(Map<String, @Nullable Object> values) {
    for (Map.Entry<String, EventType> type : GOVERNANCE.entrySet()) {
      if (type.getKey().equals(values.get(nameField(type.getValue())))) {
        return type.getValue();
      }
    }
    return null;
  }

  private static String nameField(EventType type) {
    for (Field field : type.fields()) {
      if (field.source() == Source.EVENT_NAME) {
        return field.path();
      }
    }
    return "";
  }

  /** Takes a field away, and the object around it when it was the last one in it. */
  private static @Nullable Object remove(
      Map<String, @Nullable Object> values, EventType type, Generated part) {
    for (Field field : type.fields()) {
      if (field.rules().generated() == part) {
        return remove(values, field.path());
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object remove(Map<String, @Nullable Object> values, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return values.remove(path);
    }
    Object member = values.get(path.substring(0, dot));
    if (!(member instanceof Map<?, ?> object)) {
      return null;
    }
    Object removed = remove((Map<String, @Nullable Object>) object, path.substring(dot + 1));
    if (object.isEmpty()) {
      values.remove(path.substring(0, dot));
    }
    return removed;
  }
}
