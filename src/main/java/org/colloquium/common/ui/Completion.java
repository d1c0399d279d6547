package org.colloquium.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Completes what stands before the cursor of a field. */
@JsModule("./complete.ts")
public final class Completion {
    private static final JsonMapper JSON = new JsonMapper();

    private Completion() {}

    /**
     * What the words before the cursor may become.
     *
     * @param insert what takes the place of the characters from {@code from} to {@code to}
     * @param label what is shown, and {@code help} what it means, possibly empty
     */
    public record Choice(String insert, String label, String help, int from, int to) {}

    /** Who knows what the words before the cursor may become. */
    public interface Knows extends Serializable {
        List<Choice> of(String typed, int cursor);
    }

    /** In a field of one line: {@code knows} is asked about all of it. */
    public static void offer(Component field, Knows knows) {
        offer(field, false, knows);
    }

    /** In a text: {@code knows} is asked about names that begin with {@code @} or {@code [[}, and about nothing else. */
    public static void offerNames(Component field, Knows knows) {
        offer(field, true, knows);
    }

    private static void offer(Component field, boolean namesOnly, Knows knows) {
        field.addAttachListener(
                it -> field.getElement().executeJs("window.colloquium.completeWords(this, $0)", namesOnly));
        field.getElement()
                .addEventListener("complete", event -> {
                    String typed =
                            event.getEventData().path("event.detail.typed").asString();
                    int cursor =
                            event.getEventData().path("event.detail.cursor").asInt();
                    field.getElement()
                            .executeJs(
                                    "this.showCompletions && this.showCompletions($0, $1)",
                                    typed,
                                    json(knows.of(typed, cursor)));
                })
                .addEventData("event.detail.typed")
                .addEventData("event.detail.cursor");
    }

    private static JsonNode json(List<Choice> choices) {
        return JSON.valueToTree(choices.stream()
                .map(it -> Map.of(
                        "insert",
                        it.insert(),
                        "label",
                        it.label(),
                        "help",
                        it.help(),
                        "from",
                        it.from(),
                        "to",
                        it.to()))
                .toList());
    }
}
