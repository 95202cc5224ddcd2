package dev.weft.line;

/**
 * Writes times as {@code yyyy-MM-ddTHH:mm:ss.SSSZ}, always with three digits of milliseconds.
 *
 * <p>By hand because a formatter costs more than the rest of the line, and because {@code
 * Instant.toString} has between zero and nine digits.
 */
final class LineTimestamp {

  private static final long FIRST_MILLI = -62_167_219_200_000L;
  private static final long LAST_MILLI = 253_402_300_799_999L;
  private static final int MILLIS_PER_DAY = 86_400_000;

  /** Days from 0000-03-01 to 1970-01-01; a year that begins in March ends with the leap day. */
  private static final int DAYS_TO_EPOCH = 719_468;

  private static final int DAYS_PER_ERA = 146_097;

  private LineTimestamp() {}

  static boolean isWritable(long epochMillis) {
    return epochMillis >= FIRST_MILLI && epochMillis <= LAST_MILLI;
  }

  static void write(long epochMillis, LineBuffer out) {
    out.raw('"');
    writeDate(Math.floorDiv(epochMillis, (long) MILLIS_PER_DAY), out);
    out.raw('T');
    writeTime((int) Math.floorMod(epochMillis, (long) MILLIS_PER_DAY), out);
    out.raw('Z');
    out.raw('"');
  }

  private static void writeDate(long epochDay, LineBuffer out) {
    long day = epochDay + DAYS_TO_EPOCH;
    int era = (int) Math.floorDiv(day, (long) DAYS_PER_ERA);
    int dayOfEra = (int) Math.floorMod(day, (long) DAYS_PER_ERA);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    out.padded(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), 4);
    out.raw('-');
    out.padded(month, 2);
    out.raw('-');
    out.padded(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2);
  }

  private static void writeTime(int milliOfDay, LineBuffer out) {
    out.padded(milliOfDay / 3_600_000, 2);
    out.raw(':');
    out.padded(milliOfDay / 60_000 % 60, 2);
    out.raw(':');
    out.padded(milliOfDay / 1000 % 60, 2);
    out.raw('.');
    out.padded(milliOfDay % 1000, 3);
  }
}
