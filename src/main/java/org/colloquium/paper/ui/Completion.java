package org.colloquium.paper.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.colloquium.paper.SearchCompletion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Completes the word under the cursor of the search field. */
@JsModule("./complete.ts")
final class Completion {
    private static final JsonMapper JSON = new JsonMapper();

    private Completion() {}

    /** Who knows what the word before the cursor may become. */
    interface Knows {
        List<SearchCompletion> of(String typed, int cursor);
    }

    static void offer(TextField field, Knows knows) {
        field.addAttachListener(it -> field.getElement().executeJs("window.colloquium.completeWords(this)"));
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

    private static JsonNode json(List<SearchCompletion> completions) {
        return JSON.valueToTree(completions.stream()
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
