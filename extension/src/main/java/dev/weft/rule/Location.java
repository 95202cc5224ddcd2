package dev.weft.rule;

/** A line of a rule file; {@code line} counts from 1, 0 stands for the file as a whole. */
public record Location(String file, int line) {

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
