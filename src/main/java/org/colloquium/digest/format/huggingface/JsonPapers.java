package org.colloquium.digest.format.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the elements of an array one by one, so that each knows its lines and a fault costs only what follows it. */
final class JsonPapers {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Line> lines;
    private final List<JsonPaper> papers = new ArrayList<>();
    private final List<LeftOver> leftOver = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int reached = 1;

    private JsonPapers(List<Line> lines) {
        this.lines = lines;
    }

    static JsonPapers in(String text, List<Line> lines) {
        JsonPapers read = new JsonPapers(lines);
        try (JsonParser parser = JSON.createParser(text)) {
            read.whole(parser);
        } catch (JacksonException e) {
            read.breakOff(e);
        }
        if (read.papers.isEmpty() && read.warnings.isEmpty()) {
            read.single(text);
        }
        return read;
    }

    List<JsonPaper> papers() {
        return papers;
    }

    List<LeftOver> leftOver() {
        return leftOver;
    }

    List<String> warnings() {
        return warnings;
    }

    private void whole(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            elements(parser);
        } else if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    elements(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void elements(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            reached = line(parser.currentTokenLocation().getLineNr());
            JsonNode element = parser.readValueAsTree();
            JsonPaper paper = new JsonPaper(
                    element, reached, line(parser.currentLocation().getLineNr()));
            if (paper.isPaper()) {
                papers.add(paper);
            } else {
                leave(paper.firstLine(), paper.lastLine(), "An element without the title of a paper.");
            }
        }
    }

    /** What is asked of the API for one paper is no array. */
    private void single(String text) {
        try {
            JsonNode element = JSON.readTree(text);
            JsonNode paper = element.isObject() && !element.has("paper")
                    ? JsonNodeFactory.instance.objectNode().set("paper", element)
                    : element;
            JsonPaper whole = new JsonPaper(paper, 1, Math.max(1, lines.size()));
            if (whole.isPaper()) {
                leftOver.clear();
                papers.add(whole);
                return;
            }
        } catch (JacksonException e) {
            breakOff(e);
            return;
        }
        warnings.add("There is no paper in this JSON.");
        if (leftOver.isEmpty()) {
            leave(1, lines.size(), "JSON without the title of a paper.");
        }
    }

    private void breakOff(JacksonException e) {
        int at = e.getLocation() == null ? reached : line(e.getLocation().getLineNr());
        warnings.add("The JSON is damaged or ends too early, at line " + at + "; what stands before was read.");
        leave(papers.isEmpty() ? 1 : reached, lines.size(), "JSON that is damaged or cut off.");
    }

    private void leave(int first, int last, String reason) {
        List<Line> left = lines.subList(Math.max(0, Math.min(first - 1, last)), last).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (!left.isEmpty()) {
            String text = left.stream().map(Line::text).collect(Collectors.joining("\n"));
            leftOver.add(new LeftOver(left.getFirst().first(), left.getLast().last(), text, reason));
        }
    }

    private int line(int number) {
        return Math.max(1, Math.min(number, lines.size()));
    }
}
