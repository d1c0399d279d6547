package org.colloquium.digest.format.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.digest.format.Line;
import org.jspecify.annotations.Nullable;

/** How many papers a report says it holds: in its head, in its subject, or by the length of its overview. */
final class NepCount {

    private static final Pattern FIELD = Pattern.compile("\\s{0,20}Papers:\\s{0,20}(\\d{1,4})\\s{0,20}");
    private static final Pattern CHOSEN = Pattern.compile(
            "\\s{0,20}([\\w -]{2,40}?|\\d{1,4}) papers?(?: chosen by\\b.{0,200})?\\s{0,20}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT = Pattern.compile("(\\d{1,4}) papers?\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> UNITS = List.of(
            "",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NepCount() {}

    static Optional<Integer> declared(@Nullable String subject, List<Line> above) {
        for (Line line : above) {
            Optional<Integer> said = said(line.text());
            if (said.isPresent()) {
                return said;
            }
        }
        Matcher inSubject = SUBJECT.matcher(subject == null ? "" : subject);
        if (inSubject.find()) {
            return Optional.of(Integer.valueOf(inSubject.group(1)));
        }
        long listed = above.stream()
                .filter(line -> NepEntry.NUMBERED.matcher(line.text()).matches())
                .count();
        return listed == 0 ? Optional.empty() : Optional.of((int) listed);
    }

    private static Optional<Integer> said(String line) {
        if (line.length() > 300) {
            return Optional.empty();
        }
        Matcher field = FIELD.matcher(line);
        if (field.matches()) {
            return Optional.of(Integer.valueOf(field.group(1)));
        }
        Matcher chosen = CHOSEN.matcher(line);
        return chosen.matches() ? number(chosen.group(1).strip().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    static Optional<Integer> number(String words) {
        if (words.matches("\\d{1,4}")) {
            return Optional.of(Integer.valueOf(words));
        }
        int number = 0;
        for (String word : words.split("[\\s-]+")) {
            if (UNITS.indexOf(word) > 0) {
                number += UNITS.indexOf(word);
            } else if (TENS.indexOf(word) > 1) {
                number += 10 * TENS.indexOf(word);
            } else if (word.equals("hundred")) {
                number = 100 * Math.max(1, number);
            } else if (!word.equals("and")) {
                return Optional.empty();
            }
        }
        return number == 0 ? Optional.empty() : Optional.of(number);
    }
}
