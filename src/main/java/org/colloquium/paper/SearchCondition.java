package org.colloquium.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.paper.query.Node;
import org.colloquium.paper.query.Query;

/** A search as a condition in SQL on a row {@code p} of {@code paper}. */
final class SearchCondition {
    private final SearchLanguage language;
    private final Query query;
    private final SearchParameters parameters;
    private final SearchText text;

    SearchCondition(SearchLanguage language, Query query, SearchParameters parameters) {
        this.language = language;
        this.query = query;
        this.parameters = parameters;
        text = new SearchText(parameters);
    }

    /** Words that must all occur are one look into the index. */
    String sql(Node node) {
        if (SearchText.isAll(node)) {
            return "p.search @@ " + text.sql(node);
        }
        return switch (node) {
            case Node.Operator operator ->
                "(" + language.criterion(query, operator).condition().apply(parameters) + ")";
            case Node.Not not -> "((" + sql(not.node()) + ") is not true)";
            case Node.And and -> all(and.nodes());
            case Node.Or or -> or.nodes().stream().map(this::sql).collect(Collectors.joining(" or ", "(", ")"));
            case Node.Word word -> "p.search @@ " + text.sql(word);
            case Node.Phrase phrase -> "p.search @@ " + text.sql(phrase);
        };
    }

    private String all(List<Node> nodes) {
        List<String> conditions = new ArrayList<>();
        List<Node> words = nodes.stream().filter(SearchText::isAll).toList();
        if (!words.isEmpty()) {
            conditions.add("p.search @@ " + text.joined(words, " && "));
        }
        nodes.stream().filter(it -> !SearchText.isAll(it)).forEach(it -> conditions.add(sql(it)));
        return "(" + String.join(" and ", conditions) + ")";
    }
}
