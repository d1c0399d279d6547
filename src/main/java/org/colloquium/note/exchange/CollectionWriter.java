package org.colloquium.note.exchange;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquium.note.ImageId;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.image.ImageFile;
import org.colloquium.note.webannotation.WebAnnotation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an AnnotationCollection (W3C Web Annotation Data Model, 5) with all its annotations in one page, item by item:
 * however many there are, none is held.
 */
public final class CollectionWriter {
    private final JsonMapper json;
    private final KeptImages images;
    private final String api;
    private long written;

    /** @param api the address of our API, with a slash at its end */
    public CollectionWriter(JsonMapper json, KeptImages images, String api) {
        this.json = json;
        this.images = images;
        this.api = api;
    }

    /**
     * @param path its address below the API
     * @param papers gives one paper after the other
     */
    public void write(String path, String label, Consumer<Consumer<PaperNotes>> papers, OutputStream out) {
        try (JsonGenerator to = json.createGenerator(out)) {
            to.writeStartObject();
            to.writePOJOProperty("@context", WebAnnotation.terms());
            to.writeStringProperty("id", api + path);
            to.writeStringProperty("type", "AnnotationCollection");
            to.writeStringProperty("label", label);
            to.writeObjectPropertyStart("first");
            to.writeStringProperty("id", api + path + "#all");
            to.writeStringProperty("type", "AnnotationPage");
            to.writeNumberProperty("startIndex", 0);
            to.writeArrayPropertyStart("items");
            papers.accept(it -> write(it, to));
            to.writeEndArray();
            to.writeEndObject();
            to.writeStringProperty("last", api + path + "#all");
            to.writeNumberProperty("total", written);
            to.writeEndObject();
        }
    }

    private void write(PaperNotes notes, JsonGenerator to) {
        notes.annotations().forEach(it -> write(WebAnnotation.of(it, api, false), it.note(), to));
        notes.notes().forEach(it -> write(WebAnnotation.ofPaper(it, api), it, to));
    }

    private void write(WebAnnotation annotation, NoteDetails of, JsonGenerator to) {
        List<WebAnnotation.Picture> shown = shown(of);
        to.writePOJO(shown.isEmpty() ? annotation : annotation.with(shown));
        written++;
    }

    private List<WebAnnotation.Picture> shown(NoteDetails note) {
        return Passages.images(note).stream()
                .flatMap(it -> images.find(new ImageId(it)).map(file -> picture(it, file)).stream())
                .toList();
    }

    private WebAnnotation.Picture picture(UUID id, ImageFile file) {
        return new WebAnnotation.Picture(api + "images/" + id, file.type(), file.bytes());
    }
}
