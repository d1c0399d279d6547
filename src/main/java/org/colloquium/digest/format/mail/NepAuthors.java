package org.colloquium.digest.format.mail;

import java.util.Arrays;
import java.util.List;

/** The authors of a paper in a report: one on each line or all on one, their institutions in brackets. */
final class NepAuthors {

    private NepAuthors() {}

    static List<String> of(List<String> lines) {
        String names = withoutInstitutions(String.join("\n", lines));
        String each = names.contains(";") ? names.replace('\n', ' ') : names;
        return Arrays.stream(each.split("[;\n]"))
                .map(name -> inOrder(name.strip().replaceAll("\\s+", " ")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String withoutInstitutions(String text) {
        StringBuilder names = new StringBuilder();
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '(' ? 1 : 0;
            if (open == 0) {
                names.append(c);
            }
            open -= c == ')' && open > 0 ? 1 : 0;
        }
        return names.toString();
    }

    private static String inOrder(String name) {
        int comma = name.indexOf(", ");
        return comma > 0 && name.indexOf(',', comma + 1) < 0
                ? name.substring(comma + 2) + " " + name.substring(0, comma)
                : name;
    }
}
