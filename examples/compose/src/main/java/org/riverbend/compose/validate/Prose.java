package org.riverbend.compose.validate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.generate.FrontMatter;

/** The body of a content as the desk's house rules see it. */
record Prose(
    @NotBlank @Size(max = 80) String title,
    @Size(min = 80, max = 12_000) String body,
    List<
            @Pattern(
                regexp = "^(?!.*\\b(TBC|TODO|FIXME)\\b).*$",
                message = "holds an editorial mark")
            String>
        lines,
    @Min(1) long paragraphs,
    @Max(0) long openPlaceholders,
    @Max(3) long exclamations) {

  static Prose of(ContentConfig config, String content) {
    String body = FrontMatter.of(content).body();
    List<String> lines = body.lines().toList();
    return new Prose(
        config.title(),
        body,
        lines,
        count(lines, "[\\p{L}\\d*\"].*"),
        count(lines, ".*(\\$\\{|\\{\\{).*"),
        body.chars().filter(letter -> letter == '!').count());
  }

  private static long count(List<String> lines, String pattern) {
    return lines.stream().filter(line -> line.matches(pattern)).count();
  }
}
