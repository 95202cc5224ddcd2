package dev.weft.process;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Finds places that are numbers: a latitude and a longitude side by side, or a list of both. */
final class Places {
  private static final Set<String> LISTS =
      Set.of("coordinates", "coords", "position", "latlng", "lnglat", "latlon", "lonlat");
  private static final Set<String> LATITUDE = Set.of("lat", "latitude");
  private static final Set<String> LONGITUDE = Set.of("lon", "lng", "long", "longitude");
  private static final int LONGEST = 32;

  private Places() {}

  static boolean isLatitude(String name) {
    return LATITUDE.contains(lastWord(name));
  }

  static boolean isLongitude(String name) {
    return LONGITUDE.contains(lastWord(name));
  }

  static boolean isName(String name) {
    return isLatitude(name) || isLongitude(name);
  }

  /** Whether the list of that name says where something is. */
  static boolean isList(String name, Collection<?> list) {
    return LISTS.contains(lastWord(name))
        && list.stream().limit(4).filter(Places::isExact).count() > 1;
  }

  /** The last word of names such as {@code geo.location.lat} and {@code centerLat}. */
  private static String lastWord(String name) {
    int start = name.length();
    while (start > 0 && Character.isLetter(name.charAt(start - 1))) {
      start--;
      if (Character.isUpperCase(name.charAt(start))) {
        break;
      }
    }
    return name.substring(start).toLowerCase(Locale.ROOT);
  }

  /** A number with more than one digit behind the point; one is a tenth of a degree, some 11 km. */
  static boolean isExact(Object value) {
    if (value instanceof Number number) {
      double tenths = number.doubleValue() * 10;
      return Math.abs(tenths - Math.rint(tenths)) > 1e-6;
    }
    if (!(value instanceof String text) || text.length() > LONGEST) {
      return false;
    }
    int point = text.indexOf('.');
    return point > 0
        && Shape.digits(text, point + 1, 2)
        && Shape.digits(text, point - 1, 1)
        && text.chars().allMatch(c -> c == '.' || c == '-' || Shape.isDigit((char) c));
  }
}
