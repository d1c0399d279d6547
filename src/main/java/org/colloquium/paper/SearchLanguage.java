package org.colloquium.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.colloquium.paper.query.Comparison;
import org.colloquium.paper.query.Node;
import org.colloquium.paper.query.OperatorNames;
import org.colloquium.paper.query.Query;
import org.colloquium.paper.query.QueryParser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The query language with the operators that all features contribute. */
@Component
class SearchLanguage {
    private static final Pattern RANGE = Pattern.compile("([0-9]{0,9})\\.\\.([0-9]{0,9})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, List<SearchOperator>> operators;
    private final OperatorNames names;

    SearchLanguage(List<SearchOperator> operators) {
        this.operators = operators.stream()
                .collect(Collectors.groupingBy(SearchOperator::name, TreeMap::new, Collectors.toList()));
        names = new OperatorNames(this.operators.keySet());
    }

    /** @throws org.colloquium.paper.query.QueryException where it cannot be understood */
    Query parse(String typed) {
        Query query = QueryParser.parse(StoredText.clean(typed), names);
        Node root = query.root();
        if (root != null) {
            root.operators().forEach(it -> criterion(query, it));
        }
        return query;
    }

    Criterion criterion(Query query, Node.Operator node) {
        List<SearchOperator> named = operators.getOrDefault(node.name(), List.of());
        Criterion criterion = null;
        for (SearchOperator operator : named) {
            criterion = criterion == null ? criterion(operator, node) : criterion;
        }
        if (criterion == null) {
            throw query.wrong(node.span(), takes(node.name(), named));
        }
        return criterion;
    }

    private static @Nullable Criterion criterion(SearchOperator operator, Node.Operator node) {
        return switch (operator) {
            case NumberOperator numbers -> criterion(numbers, range(node));
            case ChoiceOperator choices -> criterion(choices, node);
            case TextOperator texts ->
                node.comparison() != Comparison.IS
                        ? null
                        : new Criterion(
                                node.name(),
                                "\u201c" + node.value() + "\u201d",
                                it -> texts.condition(node.value(), it));
        };
    }

    private static @Nullable Criterion criterion(NumberOperator operator, @Nullable NumberRange range) {
        return range == null
                ? null
                : new Criterion(operator.name(), operator.words(range), it -> operator.condition(range, it));
    }

    private static @Nullable Criterion criterion(ChoiceOperator operator, Node.Operator node) {
        String choice = node.value().toLowerCase(Locale.ROOT);
        String words = operator.choices().get(choice);
        return words == null || node.comparison() != Comparison.IS
                ? null
                : new Criterion(node.name(), words, it -> operator.condition(choice, it));
    }

    /** Null for no number or range. */
    private static @Nullable NumberRange range(Node.Operator node) {
        Matcher range = RANGE.matcher(node.value());
        if (node.comparison() == Comparison.IS && range.matches()) {
            NumberRange from = NumberRange.from(range.group(1).isEmpty() ? 0 : Integer.parseInt(range.group(1)));
            return range.group(2).isEmpty() ? from : new NumberRange(from.from(), Integer.parseInt(range.group(2)));
        }
        if (!NUMBER.matcher(node.value()).matches()) {
            return null;
        }
        int number = Integer.parseInt(node.value());
        return switch (node.comparison()) {
            case AT_LEAST -> NumberRange.from(number);
            case MORE -> NumberRange.from(number + 1);
            case AT_MOST -> NumberRange.to(number);
            case LESS -> NumberRange.to(number - 1);
            case IS, EQUALS -> new NumberRange(number, number);
        };
    }

    private static String takes(String name, List<SearchOperator> named) {
        return named.stream().anyMatch(NumberOperator.class::isInstance)
                ? "write a number, such as %1$s>=1 or %1$s:1..5.".formatted(name)
                : named.stream().anyMatch(TextOperator.class::isInstance)
                        ? "%s takes a colon and a text.".formatted(name)
                        : "%s: is followed by one of %s."
                                .formatted(
                                        name,
                                        named.stream()
                                                .filter(ChoiceOperator.class::isInstance)
                                                .flatMap(it -> ((ChoiceOperator) it).choices().keySet().stream())
                                                .sorted()
                                                .collect(Collectors.joining(", ")));
    }
}
