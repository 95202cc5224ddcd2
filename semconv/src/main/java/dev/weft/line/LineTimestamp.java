package dev.weft.line;

/**
 * Writes times as {@code "yyyy-MM-ddTHH:mm:ss.SSSZ"}, always with three digits of milliseconds.
 *
 * <p>By hand because a formatter costs more than the rest of the line, and because {@code
 * Instant.toString} has between zero and nine digits. Keeps the text of the last second, in which
 * the next line usually is. For one thread at a time.
 */
final class LineTimestamp {

  /** The length of the text with its quotes. */
  static final int BYTES = 26;

  private static final long FIRST_MILLI = -62_167_219_200_000L;
  private static final long LAST_MILLI = 253_402_300_799_999L;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int MILLIS_AT = 21;

  /** Days from 0000-03-01 to 1970-01-01; a year that begins in March ends with the leap day. */
  private static final int DAYS_TO_EPOCH = 719_468;

  private static final int DAYS_PER_ERA = 146_097;

  private final byte[] text = LineBuffer.ascii("\"1970-01-01T00:00:00.000Z\"");
  private long second;

  static boolean isWritable(long epochMillis) {
    return epochMillis >= FIRST_MILLI && epochMillis <= LAST_MILLI;
  }

  void write(long epochMillis, byte[] target, int at) {
    long newSecond = Math.floorDiv(epochMillis, 1000L);
    if (newSecond != second) {
      second = newSecond;
      date(Math.floorDiv(newSecond, (long) SECONDS_PER_DAY));
      time((int) Math.floorMod(newSecond, (long) SECONDS_PER_DAY));
    }
    digits((int) Math.floorMod(epochMillis, 1000L), MILLIS_AT, 3);
    System.arraycopy(text, 0, target, at, BYTES);
  }

  private void date(long epochDay) {
    long day = epochDay + DAYS_TO_EPOCH;
    int era = (int) Math.floorDiv(day, (long) DAYS_PER_ERA);
    int dayOfEra = (int) Math.floorMod(day, (long) DAYS_PER_ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    digits(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), 1, 4);
    digits(month, 6, 2);
    digits(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 9, 2);
  }

  private void time(int secondOfDay) {
    digits(secondOfDay / 3600, 12, 2);
    digits(secondOfDay / 60 % 60, 15, 2);
    digits(secondOfDay % 60, 18, 2);
  }

  private void digits(int value, int at, int width) {
    int rest = value;
    for (int i = at + width - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
