package org.colloquium.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.group.GroupId;
import org.springframework.stereotype.Component;

/** Finds what the word under the cursor may become: an operator, or a value of the one that stands before it. */
@Component
class SearchCompletions {
    private static final int MOST = 8;
    private static final Pattern OPERATOR = Pattern.compile("([a-z]+)(:|>=|<=|>|<|=)\"?(.*)", Pattern.DOTALL);

    private final List<SearchOperator> operators;

    SearchCompletions(List<SearchOperator> operators) {
        this.operators = operators.stream()
                .sorted(Comparator.comparing(SearchOperator::name))
                .toList();
    }

    List<SearchCompletion> of(GroupId group, String typed, int cursor) {
        int end = Math.max(0, Math.min(cursor, typed.length()));
        int start = start(typed, end);
        String word = typed.substring(start, end).toLowerCase(Locale.ROOT);
        Matcher operator = OPERATOR.matcher(word);
        Stream<SearchCompletion> found = operator.matches()
                ? values(group, operator.group(1), operator.group(3)).map(it -> it.at(start + operator.start(3), end))
                : word.isEmpty() ? Stream.empty() : names(word).map(it -> it.at(start, end));
        return found.limit(MOST).toList();
    }

    /** Where the word begins: after a space or bracket outside quotes, and after a minus. */
    private static int start(String typed, int end) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < end; i++) {
            char c = typed.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (Character.isWhitespace(c) || c == '(' || c == ')')) {
                start = i + 1;
            }
        }
        return start < end && typed.charAt(start) == '-' ? start + 1 : start;
    }

    private Stream<Found> names(String beginning) {
        return operators.stream()
                .filter(it -> it.name().startsWith(beginning))
                .map(SearchCompletions::named)
                .distinct();
    }

    private static Found named(SearchOperator operator) {
        return switch (operator) {
            case NumberOperator it -> new Found(it.name() + ">=", it.name() + ">=", "a number", false);
            case ChoiceOperator it -> new Found(it.name() + ":", it.name() + ":", "", false);
            case TextOperator it -> new Found(it.name() + ":", it.name() + ":", "a text", false);
        };
    }

    private Stream<Found> values(GroupId group, String name, String beginning) {
        List<Found> found = new ArrayList<>();
        for (SearchOperator operator : operators) {
            if (!operator.name().equals(name)) {
                continue;
            }
            switch (operator) {
                case ChoiceOperator it ->
                    it.choices().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .filter(choice -> choice.getKey().startsWith(beginning))
                            .forEach(choice ->
                                    found.add(new Found(choice.getKey(), choice.getKey(), choice.getValue(), true)));
                case TextOperator it ->
                    it.beginningWith(group, beginning.strip(), MOST)
                            .forEach(text -> found.add(new Found(text, text, "", true)));
                case NumberOperator it -> {}
            }
        }
        return found.stream();
    }

    /** @param whole whether nothing more is written of it, so that the next word may follow */
    private record Found(String text, String label, String help, boolean whole) {
        SearchCompletion at(int from, int to) {
            return new SearchCompletion(whole ? written() + " " : text, label, help, from, to);
        }

        private String written() {
            return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.')
                    ? text
                    : "\"" + text.replace("\"", "") + "\"";
        }
    }
}
