package org.colloquium.paper;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Words;
import org.colloquium.paper.SearchReading.Part;
import org.colloquium.paper.query.Node;
import org.colloquium.paper.query.Query;

/** Says in words what a search looks for, operators before words. */
final class ReadBack {
    private final SearchLanguage language;
    private final Query query;
    private final List<Part> parts = new ArrayList<>();

    private ReadBack(SearchLanguage language, Query query) {
        this.language = language;
        this.query = query;
    }

    static SearchReading of(SearchLanguage language, Query query) {
        ReadBack reading = new ReadBack(language, query);
        Node root = query.root();
        if (root != null) {
            reading.say(root, ", ");
        }
        return new SearchReading(List.copyOf(reading.parts), root != null && SearchText.isIn(root));
    }

    private void say(Node node, String between) {
        switch (node) {
            case Node.Word word -> say((word.begins() ? "words that begin with " : "word ") + quoted(word.text()));
            case Node.Phrase phrase -> say("phrase " + quoted(phrase.text()));
            case Node.Operator operator -> {
                Criterion criterion = language.criterion(query, operator);
                parts.add(new Part(criterion.name(), true));
                say(" " + criterion.words());
            }
            case Node.Not not -> {
                say("not ");
                inner(not.node());
            }
            case Node.And and -> all(and.nodes(), between);
            case Node.Or or -> {
                for (int i = 0; i < or.nodes().size(); i++) {
                    say(i == 0 ? "" : " or ");
                    inner(or.nodes().get(i));
                }
            }
        }
    }

    private void inner(Node node) {
        boolean grouped = node instanceof Node.And || node instanceof Node.Or;
        say(grouped ? "(" : "");
        say(node, " and ");
        say(grouped ? ")" : "");
    }

    private void all(List<Node> nodes, String between) {
        List<String> words = nodes.stream()
                .filter(ReadBack::isWord)
                .map(it -> quoted(((Node.Word) it).text()))
                .toList();
        int said = 0;
        for (Node node : nodes) {
            if (!isWord(node)) {
                say(said++ == 0 ? "" : between);
                inner(node);
            }
        }
        if (!words.isEmpty()) {
            say((said == 0 ? "" : between) + (words.size() == 1 ? "word " : "words ") + Words.list(words));
        }
    }

    private static boolean isWord(Node node) {
        return node instanceof Node.Word word && !word.begins();
    }

    private void say(String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, false));
        }
    }

    private static String quoted(String words) {
        return "\u201c" + words + "\u201d";
    }
}
