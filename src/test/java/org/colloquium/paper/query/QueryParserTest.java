package org.colloquium.paper.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryParserTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_125L);
    private static final OperatorNames NAMES =
            new OperatorNames(List.of("author", "digest", "has", "is", "notes", "saved", "state", "votes", "year"));
    private static final List<String> SCRAPS = List.of(
            "prompt",
            "f(x)",
            "f(x",
            "vision-language",
            "CLIP:",
            "doi:10.1000/x",
            "OR",
            "or",
            "-",
            "--",
            "(",
            ")",
            "\"",
            "\u201c",
            "\u201d",
            " ",
            " ",
            " ",
            "author:",
            "author:\"Ann B\"",
            "author:zo\u00eb",
            "autor:x",
            "votes>=1",
            "votes",
            ">=",
            "year:2020..2023",
            "\u2026",
            "...",
            "\uD83D\uDE00",
            "\uD83D",
            "\u6a21\u578b",
            "\0",
            "\u00a0",
            "&",
            ":",
            "=",
            "e5");

    @Test
    void wordsAndPhrasesMustAllBe() {
        assertThat(shape("prompt  tuning")).isEqualTo("(and w:prompt w:tuning)");
        assertThat(shape("\"prompt tuning\" \u201cas is\u201d \"open end"))
                .isEqualTo("(and p:prompt tuning p:as is p:open end)");
        assertThat(shape("vision-language e5")).isEqualTo("(and w:vision-language w:e5)");
        assertThat(shape("models & | ! ( : * ' \\ <->")).isEqualTo("w:models");
        assertThat(shape("Attention (NLP) f(x) 1) :)")).isEqualTo("(and w:Attention w:NLP w:f(x) w:1)");
        assertThat(shape("promp\u2026 \u2026")).isEqualTo("b:promp");
    }

    @Test
    void blankIsNotVain() {
        assertThat(parse("  ").isBlank()).isTrue();
        assertThat(parse("  ").isVain()).isFalse();
        assertThat(parse("??? () - \"\"").isVain()).isTrue();
        assertThat(parse("word").isVain()).isFalse();
    }

    @Test
    void aMinusCountsAtTheBeginningOfATerm() {
        assertThat(shape("-prompt few-shot")).isEqualTo("(and (not w:prompt) w:few-shot)");
        assertThat(shape("-\"a b\" -(c OR d)")).isEqualTo("(and (not p:a b) (not (or w:c w:d)))");
        assertThat(shape("a - b --c -- d -")).isEqualTo("(and w:a w:b (not w:c) w:d)");
        assertThat(shape("\"few\"-shot")).isEqualTo("(and p:few w:shot)");
        assertThat(shape("-state:read")).isEqualTo("(not state:read)");
        assertThat(shape("-OR")).isEqualTo("(not w:OR)");
    }

    @Test
    void orBindsLess() {
        assertThat(shape("a b OR c")).isEqualTo("(or (and w:a w:b) w:c)");
        assertThat(shape("a (b OR c)")).isEqualTo("(and w:a (or w:b w:c))");
        assertThat(shape("((a b) c) or d")).isEqualTo("(and w:a w:b w:c w:or w:d)");
        assertThat(shape("(a OR b) OR c")).isEqualTo("(or w:a w:b w:c)");
    }

    @Test
    void operatorsHaveValues() {
        assertThat(shape("votes>=1 notes<3 year>2019 year<=2023 Year=2020 year:2020..2023"))
                .isEqualTo("(and votes>=1 notes<3 year>2019 year<=2023 year:2020 year:2020..2023)");
        assertThat(shape("author:\"Ann Bee\" (has:note)")).isEqualTo("(and author:Ann Bee has:note)");
    }

    @Test
    void aColonWithinAWordIsNoOperator() {
        assertThat(shape("CLIP: doi:10.1000/x https://a.b/c 10:30 x>y"))
                .isEqualTo("(and w:CLIP: w:doi:10.1000/x w:https://a.b/c w:10:30 w:x>y)");
        assertThat(shape("note: see")).isEqualTo("(and w:note: w:see)");
    }

    @Test
    void errorsPointAtTheWord() {
        assertThat(problem("prompt autor:smith x"))
                .isEqualTo(
                        "7-18 At character 8, \u201cautor:smith\u201d: there is no such operator; did you mean author:?");
        assertThat(problem("\uD83D\uDE00 vote>=1"))
                .isEqualTo("2-9 At character 3, \u201cvote>=1\u201d: there is no such operator; did you mean votes>=?");
        assertThat(problem("a author: smith")).startsWith("2-9 At character 3, \u201cauthor:\u201d: write what");
        assertThat(problem("a OR")).startsWith("2-4 At character 3, \u201cOR\u201d: it stands between");
        assertThat(problem("OR a")).startsWith("0-2 ");
        assertThat(problem("a (b OR c")).startsWith("2-3 At character 3, \u201c(\u201d: this parenthesis");
        assertThat(problem("a".repeat(1001))).startsWith("1000-1001 ");
        assertThat(problem("w ".repeat(41))).startsWith("80-81 ");
        assertThat(problem("(".repeat(21) + "a" + ")".repeat(21))).startsWith("20-21 ");
        assertThat(shape("(".repeat(20) + "a" + ")".repeat(20))).isEqualTo("w:a");
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(parse("a promp").unfinished()).contains("a promp\u2026");
        assertThat(parse("a OR promp").unfinished()).contains("a OR promp\u2026");
        for (String finished :
                List.of("", "promp ", "-promp", "\"promp", "(promp)", "state:read", "promp:", "promp\u2026")) {
            assertThat(parse(finished).unfinished()).as(finished).isEmpty();
        }
    }

    @Test
    void anyTextIsUnderstoodOrRefusedAtAPlace() {
        int count = Boolean.getBoolean("colloquium.long") ? 2_000_000 : 50_000;
        System.out.println("Searches from scraps: seed " + SEED + ", " + count + " texts");
        Random random = new Random(SEED);
        int understood = 0;
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(SCRAPS.get(random.nextInt(SCRAPS.size()))).append(random.nextBoolean() ? " " : "");
            }
            understood += holds(text.toString()) ? 1 : 0;
        }
        assertThat(understood).isGreaterThan(count / 10);
    }

    private static boolean holds(String text) {
        Node root;
        try {
            root = parse(text).root();
        } catch (QueryException e) {
            assertThat(e.span().from()).as(text).isBetween(0, e.span().to() - 1);
            assertThat(e.span().to()).as(text).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
            return false;
        }
        if (root != null) {
            String printed = QueryPrinter.print(root);
            assertThat(shape(parse(printed).root())).as(text + " -> " + printed).isEqualTo(shape(root));
        }
        return true;
    }

    @Test
    void whatIsPrintedIsTheSameAgain() {
        int count = Boolean.getBoolean("colloquium.long") ? 500_000 : 10_000;
        System.out.println("Printed searches: seed " + SEED + ", " + count + " trees");
        Random random = new Random(SEED);
        for (int i = 0; i < count; i++) {
            Node tree = tree(random, 3);
            String printed = QueryPrinter.print(tree);
            assertThat(shape(parse(printed).root())).as(printed).isEqualTo(shape(tree));
        }
    }

    private static Node tree(Random random, int depth) {
        Span span = new Span(0, 1);
        return switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
            case 0 -> new Node.Word("word" + random.nextInt(9), random.nextInt(4) == 0, span);
            case 1 -> new Node.Phrase("two (words) OR " + random.nextInt(9), span);
            case 2 ->
                random.nextBoolean()
                        ? new Node.Operator("author", Comparison.IS, "An n-" + random.nextInt(9) + ")", span)
                        : new Node.Operator("votes", Comparison.AT_LEAST, "" + random.nextInt(9), span);
            case 3 -> new Node.Not(tree(random, depth - 1), span);
            case 4 -> new Node.And(some(random, depth, Node.And.class));
            default -> new Node.Or(some(random, depth, Node.Or.class));
        };
    }

    private static List<Node> some(Random random, int depth, Class<? extends Node> but) {
        List<Node> nodes = new ArrayList<>();
        while (nodes.size() < 2) {
            Node node = tree(random, depth - 1);
            if (!but.isInstance(node)) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static Query parse(String text) {
        return QueryParser.parse(text, NAMES);
    }

    private static String problem(String text) {
        QueryException problem =
                Objects.requireNonNull(catchThrowableOfType(QueryException.class, () -> parse(text)), text);
        return problem.span().from() + "-" + problem.span().to() + " " + problem.getMessage();
    }

    private static String shape(String text) {
        return shape(parse(text).root());
    }

    private static String shape(@Nullable Node node) {
        return switch (node) {
            case null -> "";
            case Node.Word word -> (word.begins() ? "b:" : "w:") + word.text();
            case Node.Phrase phrase -> "p:" + phrase.text();
            case Node.Operator operator ->
                operator.name() + operator.comparison().sign() + operator.value();
            case Node.Not not -> "(not " + shape(not.node()) + ")";
            case Node.And and -> "(and " + shapes(and.nodes()) + ")";
            case Node.Or or -> "(or " + shapes(or.nodes()) + ")";
        };
    }

    private static String shapes(List<Node> nodes) {
        return nodes.stream().map(QueryParserTest::shape).collect(Collectors.joining(" "));
    }
}
