package org.colloquium.file.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.Parts;
import org.colloquium.file.PdfPlace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A PDF to read, search and select in, with marks on passages; what stands in its margin scrolls with the pages. */
@Tag("co-pdf")
@JsModule("./co-pdf.ts")
@NpmPackage(
        value = "pdfjs-dist",
        version = "6.5.438",
        assets = {
            "cmaps/*.bcmap:pdfjs/cmaps",
            "standard_fonts/*:pdfjs/fonts",
            "wasm/*.wasm:pdfjs/wasm",
            "wasm/*.js:pdfjs/wasm",
            "iccs/*:pdfjs/iccs"
        })
@StyleSheet("pdf.css")
public final class PdfViewer extends Component {
    private static final int AROUND = 64;

    private final Div margin = Parts.classed("pdf-margin");

    PdfViewer(PdfBytes bytes, PdfPlace start) {
        getElement().setAttribute("src", bytes);
        getElement().setAttribute("start-page", String.valueOf(start.page()));
        getElement().setAttribute("start-down", String.valueOf(start.down()));
        Div said = Parts.classed("pdf-said");
        said.getElement().setAttribute("role", "status");
        Div side = Parts.classed("pdf-side");
        side.getElement().setAttribute("hidden", true);
        Div search = Parts.classed("pdf-search");
        search.getElement().setAttribute("hidden", true);
        Div scroll = Parts.classed("pdf-scroll", Parts.classed("pdf-pages"), margin);
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", "Pages");
        Div frame = Parts.classed("pdf-frame", side, Parts.classed("pdf-around", scroll));
        getElement()
                .appendChild(
                        Parts.classed("pdf-bar").getElement(),
                        search.getElement(),
                        said.getElement(),
                        frame.getElement());
    }

    /** Puts something beside the pages. */
    void addBeside(Component component) {
        margin.add(component);
    }

    /** Shows these marks and no others. */
    public void setMarks(List<PdfMark> marks) {
        getElement().setPropertyList("marks", marks);
    }

    /** Called with the id of a mark that was clicked, or chosen by Enter. */
    public Registration addMarkListener(SerializableConsumer<String> listener) {
        return on("pdf-mark", "id", event -> listener.accept(event.path("id").asString()));
    }

    /** Called when a selection stands still, and with an empty one when it was given up. */
    public Registration addSelectionListener(SerializableConsumer<PdfSelection> listener) {
        return listen(
                "pdf-selection",
                List.of("page", "exact", "prefix", "suffix", "top", "left", "width", "height"),
                detail -> listener.accept(selection(detail)));
    }

    /** Called with how far down each mark begins, in pixels within what scrolls, whenever that changes. */
    public Registration addTopsListener(SerializableConsumer<Map<String, Integer>> listener) {
        return on("pdf-tops", "tops", detail -> {
            Map<String, Integer> tops = new LinkedHashMap<>();
            detail.path("tops")
                    .properties()
                    .forEach(it -> tops.put(it.getKey(), it.getValue().asInt()));
            listener.accept(tops);
        });
    }

    Registration addPlaceListener(SerializableConsumer<PdfPlace> listener) {
        return listen(
                "pdf-place",
                List.of("page", "down"),
                detail -> listener.accept(new PdfPlace(
                        detail.path("page").asInt(1), detail.path("down").asDouble(0))));
    }

    /** Brings a mark into view. */
    public void scrollTo(String markId) {
        getElement().callJsFunction("scrollToMark", markId);
    }

    /** @param page from 1 */
    public void scrollToPage(int page) {
        getElement().callJsFunction("scrollToPage", page);
    }

    private Registration on(String name, String field, SerializableConsumer<JsonNode> listener) {
        return listen(name, List.of(field), listener);
    }

    /** What a browser sends is a claim: lengths are bounded here, and who may do what is asked by services. */
    private Registration listen(String name, List<String> fields, SerializableConsumer<JsonNode> listener) {
        DomListenerRegistration registration =
                getElement().addEventListener(name, event -> listener.accept(detail(event, fields)));
        fields.forEach(it -> registration.addEventData("event.detail." + it));
        return registration;
    }

    private static JsonNode detail(DomEvent event, List<String> fields) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        fields.forEach(it -> detail.set(it, event.getEventData().path("event.detail." + it)));
        return detail;
    }

    private static PdfSelection selection(JsonNode detail) {
        return new PdfSelection(
                Math.max(0, detail.path("page").asInt(0)),
                cut(detail.path("exact").asString(""), PdfSelection.LONGEST),
                cut(detail.path("prefix").asString(""), AROUND),
                cut(detail.path("suffix").asString(""), AROUND),
                new PdfSelection.Box(
                        detail.path("top").asInt(0),
                        detail.path("left").asInt(0),
                        detail.path("width").asInt(0),
                        detail.path("height").asInt(0)));
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
