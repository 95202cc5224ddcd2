package dev.weft.process;

import dev.weft.config.RedactionConfig;

/** Finds IP addresses: whole ones, and not what goes on as a version or as another number. */
final class Addresses {
  private static final int LONGEST = 45;
  private static final int GROUPS = 8;

  /** What stands before an address of version 4, the longest first (RFC 4291, RFC 6052). */
  private static final String[] EMBEDDING = {"::ffff:0:", "::ffff:", "64:ff9b::", "::"};

  private Addresses() {}

  static String mask(String text, RedactionConfig.Addresses which, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < text.length()) {
      if (!isPart(text.charAt(i))) {
        i++;
        continue;
      }
      int run = i;
      while (run < text.length() && isPart(text.charAt(run))) {
        run++;
      }
      int start = text.charAt(i) == ':' && !text.startsWith("::", i) ? i + 1 : i;
      boolean address = run - start <= LONGEST && start < run && Shape.beginsNumber(text, start);
      int end = address ? end(text, start, run, which) : -1;
      if (end >= 0) {
        masked.append(text, copied, start).append(marks.of(Marks.IP, text.substring(start, end)));
        copied = end;
      }
      i = run;
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  private static boolean isPart(char c) {
    return c == '.' || c == ':' || (c < 128 && Character.digit(c, 16) >= 0);
  }

  /** Where the address at the beginning of the run ends, or -1. */
  private static int end(String text, int start, int run, RedactionConfig.Addresses which) {
    String part = text.substring(start, run);
    int colon = part.indexOf(':');
    boolean four = part.indexOf('.') > 0 && (colon < 0 || part.indexOf('.') < colon);
    if (four) {
      String address = colon < 0 ? part : part.substring(0, colon);
      String whole = address.endsWith(".") ? address.substring(0, address.length() - 1) : address;
      boolean ends = colon >= 0 || Shape.endsNumber(text, start + whole.length());
      return ends && isFour(whole, which) ? start + whole.length() : -1;
    }
    int embedded = endOfEmbedded(part, which);
    if (embedded >= 0) {
      int end = start + embedded;
      return Shape.endsNumber(text, end) ? end : -1;
    }
    boolean open = part.endsWith(":") && !part.endsWith("::");
    String whole = open || part.endsWith(".") ? part.substring(0, part.length() - 1) : part;
    return Shape.endsWord(text, start + whole.length()) && isSix(whole, which)
        ? start + whole.length()
        : -1;
  }

  /** Where version 4 written as version 6 ends, for example {@code ::ffff:8.8.8.8}; or -1. */
  private static int endOfEmbedded(String part, RedactionConfig.Addresses which) {
    for (String prefix : EMBEDDING) {
      if (part.regionMatches(true, 0, prefix, 0, prefix.length())) {
        int end = part.endsWith(".") ? part.length() - 1 : part.length();
        return isFour(part.substring(prefix.length(), Math.max(prefix.length(), end)), which)
            ? end
            : -1;
      }
    }
    return -1;
  }

  private static boolean isFour(String address, RedactionConfig.Addresses which) {
    String[] parts = address.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    int[] bytes = new int[4];
    for (int i = 0; i < 4; i++) {
      String part = parts[i];
      boolean number =
          !part.isEmpty() && part.length() <= 3 && Shape.digits(part, 0, part.length());
      if (!number || (part.length() > 1 && part.charAt(0) == '0')) {
        return false;
      }
      bytes[i] = Integer.parseInt(part);
      if (bytes[i] > 255) {
        return false;
      }
    }
    boolean network = bytes[2] == 0 && bytes[3] == 0; // or the version of a browser
    return !network && (which == RedactionConfig.Addresses.ALL || isPublic(bytes));
  }

  private static boolean isPublic(int[] b) {
    boolean local = b[0] == 0 || b[0] == 10 || b[0] == 127 || b[0] >= 224;
    boolean shared = b[0] == 100 && b[1] >= 64 && b[1] < 128;
    boolean site = (b[0] == 172 && b[1] >= 16 && b[1] < 32) || (b[0] == 192 && b[1] == 168);
    boolean link = b[0] == 169 && b[1] == 254;
    boolean example =
        (b[0] == 192 && b[1] == 0 && b[2] == 2)
            || (b[0] == 198 && b[1] == 51 && b[2] == 100)
            || (b[0] == 203 && b[1] == 0 && b[2] == 113);
    return !local && !shared && !site && !link && !example;
  }

  private static boolean isSix(String address, RedactionConfig.Addresses which) {
    int gap = address.indexOf("::");
    if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int groups = 0;
    boolean digit = false;
    for (String group : address.split(":", -1)) {
      if (group.length() > 4 || group.indexOf('.') >= 0) {
        return false;
      }
      groups += group.isEmpty() ? 0 : 1;
      digit |= !group.isEmpty() && Shape.countDigits(group, 0, group.length()) > 0;
    }
    boolean whole = gap < 0 ? groups == GROUPS : groups < GROUPS && groups > 0;
    boolean loose =
        (gap != 0 && address.startsWith(":"))
            || (gap != address.length() - 2 && address.endsWith(":"));
    return whole
        && digit
        && !loose
        && (which == RedactionConfig.Addresses.ALL || isGlobal(address));
  }

  /** 2000::/3 without what is set apart for documents. */
  private static boolean isGlobal(String address) {
    int first = address.indexOf(':');
    return first == 4
        && (address.charAt(0) == '2' || address.charAt(0) == '3')
        && !address.regionMatches(true, 0, "2001:db8:", 0, 9);
  }
}
