package dev.weft.process;

import com.google.re2j.Pattern;
import dev.weft.process.secret.SecretNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the name of a value says about it. Remembers the verdicts, as names come again. */
final class NameRules {
  private static final int MOST_REMEMBERED = 2_000;

  private final Set<String> allow;
  private final List<Pattern> deny;
  private final Map<String, Verdict> remembered = new ConcurrentHashMap<>();

  enum Verdict {
    /** Its value is a secret, whatever it looks like. */
    SECRET,
    /** Its value is a secret if it looks random. */
    SUSPICIOUS,
    PLAIN,
    /** Its value is left alone. */
    ALLOWED
  }

  NameRules(Set<String> allow, List<Pattern> deny) {
    this.allow = allow;
    this.deny = deny;
  }

  Verdict of(String name) {
    Verdict known = remembered.get(name);
    if (known == null) {
      known = verdict(name);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(name, known);
      }
    }
    return known;
  }

  private Verdict verdict(String name) {
    for (Pattern pattern : deny) {
      if (pattern.matches(name)) {
        return Verdict.SECRET;
      }
    }
    if (allow.contains(name)) {
      return Verdict.ALLOWED;
    }
    return SecretNames.isName(name)
        ? Verdict.SECRET
        : Entropy.isSuspicious(name) ? Verdict.SUSPICIOUS : Verdict.PLAIN;
  }
}
