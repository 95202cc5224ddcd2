package dev.weft.process.secret;

import com.google.re2j.Pattern;

/** Compiled when the first text needs them, which is not at the start. */
public final class SecretPatterns {
  /** What is behind the word where a secret comes again, or in another form. */
  private static final String AGAIN =
      "(?:[_\\-.]?(?:v?\\d+|confirm(?:ation|ed)?|again|repeat(?:ed)?|retyped?|verify|verification"
          + "|old|new|current|prev(?:ious)?|next|original|primary|secondary|backup|default"
          + "|plain(?:text)?|clear(?:text)?|raw|str(?:ing)?|hex|b(?:ase)?64))*";

  /** What is behind a name whose value is an element or a member of another. */
  private static final String INDEX = "(?:\\[\\d*\\]|\\])";

  private static final String USER_PASS =
      "(?:db|user|usr|admin|root|login|smtp|mail|ftp|proxy|ldap|redis|mysql|sql|pg|mongo|rabbit"
          + "|jdbc|ssh)[_\\-.]?pass"
          + AGAIN
          + "\\b";

  private static final String SECRET_WORD =
      "(?:secret|passw(?:or)?d|passwort|kennwort|pwd|passphrase|"
          + USER_PASS
          + "|api[_\\-. ]?key|access[_\\-. ]?key"
          + "|private[_\\-. ]?key|credentials?|(?:access|auth\\d?|refresh|id|session|bearer|api)"
          + "[_\\-. ]?token|authorization|set-cookie|jsessionid|phpsessid)";

  /** As a service gets it from its environment. */
  private static final String SERVICE_PASS = "[A-Z][A-Z0-9_]*_PASS(?:_?\\d+)?";

  /**
   * A name with a secret word as a part of it, for example {@code dbPassword}. Nearly every word
   * behind it makes it harmless, as in {@code password_length}.
   */
  static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?is)(?:.*"
              + SECRET_WORD
              + "(?:[_\\-.]?(?:key|value))?s?|(?:.*[^\\s])?(?:token|cookies?))"
              + AGAIN
              + INDEX
              + "*|(?-i:"
              + SERVICE_PASS
              + ")");

  /** A mark in a value goes with it, as far as its bracket. */
  private static final String PLAIN = "(?:\\[[A-Z][\\w.]*(?::[0-9a-f]{16})?\\]|[^\\s,;&\"'})\\]])";

  /** What stands behind a closing quote without anything between belongs to it. */
  private static final String STUCK = PLAIN + "*";

  private static final String QUOTED =
      "\\\\\"[^\"]*(?:\"|$)|\"(?:[^\"\\\\]|\\\\(?s:.))*(?:\"|\\\\?$)|'[^']*(?:'|$)";

  /** In quotes, or before an equals sign. */
  private static final String EXACT_END = "(?:\\\\?[\"']\\s*[:=]|\\s*=)\\s*";

  /** Where the name alone is not enough in other places: the writing, or what is before it. */
  private static final String EXACT_NAME =
      "|(?:[\\w\\-.]*(?:token|cookies?)"
          + AGAIN
          + INDEX
          + "*|(?-i:\\b"
          + SERVICE_PASS
          + "))"
          + EXACT_END
          + "|(?-i:\\b(?:sessionid|SESSIONID|SessionId|ASP\\.NET_SessionId|connect\\.sid))\\s*=\\s*"
          + "|[?&;]pass=";

  /**
   * A quoted value reaches to its closing quote, a list or object to its bracket, or to the end of
   * a text that was cut in it. A mask is such a list: masking twice changes nothing.
   */
  public static final Pattern KEY_AND_VALUE =
      Pattern.compile(
          "(?i)([\\w\\-.]*"
              + SECRET_WORD
              + "[\\w\\-.]*(?:\\\\?[\"']?\\s*[:=]\\s*|"
              + INDEX
              + "+"
              + EXACT_END
              + ")"
              + EXACT_NAME
              + ")((?:"
              + QUOTED
              + ")"
              + STUCK
              + "|[\\[{]"
              + "|(?:(?:bearer|basic)\\s+)?"
              + PLAIN
              + "+)");

  private static final String NAME = "(?:[\\w\\-.]*" + SECRET_WORD + "[\\w\\-.]*|token)";

  /** {@code key="password" value="x"}, in XML and in JSON. */
  public static final Pattern PAIR =
      Pattern.compile(
          "(?i)(\\b(?:key|name|id)\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']"
              + NAME
              + "\\\\?[\"'][\\s,]*\\\\?[\"']?value\\\\?[\"']?\\s*[:=]\\s*)("
              + QUOTED
              + "|[\\[{]|[^\\s,;&\"'}\\]]+)");

  /** An element of that name, or one that stands behind the name; its content may go on. */
  public static final Pattern ELEMENT =
      Pattern.compile(
          "(?i)(<(?:[\\w\\-.]+:)?"
              + NAME
              + "(?:\\s[^<>]*[^<>/])?>\\s*|<(?:name|key)>\\s*"
              + NAME
              + "\\s*</(?:name|key)>\\s*<(?:value|string)>\\s*)"
              + "(<!\\[CDATA\\[|[^<\\s][^<]*)(</)?");

  /** Only a semicolon ends a value here. */
  public static final Pattern CONNECTION_PASSWORD =
      Pattern.compile(
          "(?i)((?:^|[;\"'])\\s*(?:password|passwd|pwd)\\s*=\\s*)([^;\\s\"'][^;\\s\"]*)");

  public static final Pattern CONNECTION_KEY =
      Pattern.compile("(?i)(\\b(?:account|shared_?access)_?key\\s*=\\s*)([^\\s;\"']+)");

  /** The whole line or string: every cookie may be the one that counts. */
  public static final Pattern COOKIE =
      Pattern.compile(
          "(?i)(\\b(?:set-)?cookie:\\s*)(\\[REDACTED[^\\]]*\\]|\"[^\\r"
              + "\\n"
              + "\"]*\"?|'[^\\r"
              + "\\n"
              + "']*'?|[^\\r"
              + "\\n"
              + "\"']+)");

  public static final Pattern SIGNATURE = Pattern.compile("([?&; ]sig=)([^\\s;&\"']+)");

  public static final Pattern URL_PASSWORD = Pattern.compile("(://[^/\\s:@]*:)([^\\s/\"']+)(@)");

  public static final Pattern ORACLE_PASSWORD =
      Pattern.compile("(jdbc:oracle:[a-z0-9]+:[^\\s/@]+/)([^\\s@]+)(@)");

  public static final Pattern PEM =
      Pattern.compile(
          "(?s)-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----.*?"
              + "(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)");

  /** All but JSON Web Tokens, whose parts an expression would read to the end for every find. */
  public static final Pattern TOKEN =
      Pattern.compile(
          "(?:AKIA|ASIA)[0-9A-Z]{16,}|AIza[\\w\\-]{30,}|gh[opsur]_[0-9A-Za-z]{20,}"
              + "|github_pat_\\w{20,}|xox[abeprs]-[0-9A-Za-z\\-]{10,}|sk-[\\w\\-]{16,}"
              + "|[rs]k_(?:live|test)_[0-9A-Za-z]{10,}|glpat-[\\w\\-]{16,}"
              + "|(?:npm|hf)_[0-9A-Za-z]{30,}|SG\\.[\\w\\-]{20,}\\.[\\w\\-]{30,}"
              + "|hooks\\.slack\\.com/(?:services|workflows|triggers)/[\\w/\\-]{8,}"
              + "|ya29\\.[\\w\\-]{20,}|\\d{8,10}:AA[\\w\\-]{30,}");

  private SecretPatterns() {}
}
