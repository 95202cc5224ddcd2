package org.riverbend.compose.config;

import java.util.regex.Pattern;

/** The checks that every config file shares. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private Ids() {}

  static void check(String kind, String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new ConfigException(
          "A " + kind + " id has to look like 'week-summary', but is '" + id + "'");
    }
  }

  static String text(String key, String id, String value) {
    if (value == null || value.isBlank()) {
      throw new ConfigException("'" + id + "' has no " + key);
    }
    return value;
  }
}
