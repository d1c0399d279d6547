package org.colloquium.note.webannotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.Meaning;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.Target;
import org.colloquium.note.TextDetails;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Span;
import org.jspecify.annotations.Nullable;

/**
 * One annotation in JSON-LD (W3C Web Annotation Data Model, section 3). What the model has no term for stands in a
 * namespace of our own, which {@code @context} names.
 *
 * @param context the model's context and our own terms; absent within a page, which has it
 * @param id its address
 * @param motivation highlighting, commenting or questioning
 * @param body its words and its tags; absent for a highlight alone
 * @param visibility group or private
 * @param anchor placed, moved or orphaned: whether the passage is still there; absent without one
 * @param meaning claim, doubt, method or question
 * @param resolved whether its thread is resolved, or its question answered
 * @param deleted true for the trace of a deleted one that holds its replies
 * @param reactions absent when nobody has reacted
 * @param replies the thread, the oldest first
 * @param images those that its words and replies show, in a collection that is taken along; absent elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "id", "type"})
@Schema(name = "Annotation")
public record WebAnnotation(
        @JsonProperty("@context") @Nullable List<Object> context,
        String id,
        String type,
        String motivation,
        Agent creator,
        Instant created,
        @Nullable Instant modified,
        @Nullable List<Body> body,
        SpecificResource target,
        String visibility,
        @Nullable String anchor,
        @Nullable String meaning,
        boolean resolved,
        @Nullable Boolean deleted,
        @Nullable Boolean hidden,
        @Nullable List<Reacted> reactions,
        @Nullable List<Answer> replies,
        @Nullable List<Picture> images) {

    public static final String MEDIA_TYPE = "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";
    static final String MODEL = "http://www.w3.org/ns/anno.jsonld";
    private static final String OURS = "urn:colloquium:terms:";
    private static final List<String> TERMS = List.of(
            "visibility",
            "anchor",
            "meaning",
            "resolved",
            "deleted",
            "hidden",
            "reactions",
            "reaction",
            "count",
            "mine",
            "names",
            "images",
            "content");
    private static final String RFC_8118 = "http://tools.ietf.org/rfc/rfc3778";

    /** Who made it. */
    public record Agent(String id, String type, String name) {}

    /** Its words, or a tag. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AnnotationBody")
    public record Body(String type, String value, @Nullable String format, String purpose) {}

    /** The passage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AnnotationTarget")
    public record SpecificResource(
            String type, String source, @Nullable List<Selector> selector) {}

    /** How the passage is found: by its words, by its position, by the page of a PDF. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AnnotationSelector")
    public record Selector(
            String type,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String conformsTo,
            @Nullable String value) {}

    /** A reply in its thread. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AnnotationReply")
    public record Answer(
            String id,
            Agent creator,
            Instant created,
            @Nullable Instant modified,
            @Nullable String value,
            boolean hidden,
            @Nullable List<Reacted> reactions) {}

    /**
     * An image that words show as {@code image:} and the last part of its id.
     *
     * @param format such as {@code image/png}
     * @param content the file, in Base64
     */
    @Schema(name = "AnnotationImage")
    public record Picture(String id, String format, byte[] content) {}

    /** How often one reaction was given, whether by the reader too, and by whom else. */
    @Schema(name = "AnnotationReaction")
    public record Reacted(String reaction, int count, boolean mine, List<String> names) {}

    /** The model's context, and ours for what it has no term for. */
    public static List<Object> terms() {
        Map<String, Object> ours = new LinkedHashMap<>();
        TERMS.forEach(it -> ours.put(it, OURS + it));
        ours.put("replies", Map.of("@id", OURS + "replies", "@container", "@list"));
        return List.of(MODEL, ours);
    }

    /** @param api the address of our API, with a slash at its end */
    public static WebAnnotation of(AnnotationDetails it, String api, boolean alone) {
        return of(
                it.note(),
                api,
                alone,
                "annotations/",
                target(it, api),
                it.anchor().state().name().toLowerCase(Locale.ROOT));
    }

    /** A note on a whole paper, as an annotation of it within a page. */
    public static WebAnnotation ofPaper(NoteDetails note, String api) {
        return of(
                note,
                api,
                false,
                "notes/",
                new SpecificResource("SpecificResource", api + "papers/" + note.paper(), null),
                null);
    }

    private static WebAnnotation of(
            NoteDetails note,
            String api,
            boolean alone,
            String path,
            SpecificResource target,
            @Nullable String anchor) {
        TextDetails text = note.text();
        return new WebAnnotation(
                alone ? terms() : null,
                api + path + note.id(),
                "Annotation",
                motivation(note),
                agent(text, api),
                text.writtenAt(),
                text.editedAt(),
                body(note),
                target,
                note.visibility().word(),
                anchor,
                note.marking().meaning() == null
                        ? null
                        : note.marking().meaning().word(),
                note.settledAt() != null,
                text.deleted() ? true : null,
                text.hidden() ? true : null,
                reacted(text),
                note.replies().isEmpty()
                        ? null
                        : note.replies().stream()
                                .map(reply -> answer(reply.id().toString(), reply.text(), api))
                                .toList(),
                null);
    }

    /** The same with the images that it shows. */
    public WebAnnotation with(List<Picture> shown) {
        return new WebAnnotation(
                context,
                id,
                type,
                motivation,
                creator,
                created,
                modified,
                body,
                target,
                visibility,
                anchor,
                meaning,
                resolved,
                deleted,
                hidden,
                reactions,
                replies,
                shown);
    }

    private static String motivation(NoteDetails note) {
        if (note.marking().meaning() == Meaning.QUESTION) {
            return "questioning";
        }
        return Objects.requireNonNullElse(note.text().markdown(), "").isEmpty() ? "highlighting" : "commenting";
    }

    private static Agent agent(TextDetails text, String api) {
        return new Agent(api + "users/" + text.author(), "Person", text.name());
    }

    private static Answer answer(String id, TextDetails text, String api) {
        return new Answer(
                api + "replies/" + id,
                agent(text, api),
                text.writtenAt(),
                text.editedAt(),
                text.markdown(),
                text.hidden(),
                reacted(text));
    }

    private static @Nullable List<Reacted> reacted(TextDetails text) {
        return text.reactions().isEmpty()
                ? null
                : text.reactions().stream()
                        .map(it -> new Reacted(it.reaction().word(), it.count(), it.mine(), it.names()))
                        .toList();
    }

    private static @Nullable List<Body> body(NoteDetails note) {
        String words = Objects.requireNonNullElse(note.text().markdown(), "");
        Stream<Body> comment = words.isEmpty()
                ? Stream.of()
                : Stream.of(new Body("TextualBody", words, "text/markdown", "commenting"));
        Stream<Body> tags = note.marking().tags().stream().map(it -> new Body("TextualBody", it, null, "tagging"));
        List<Body> all = Stream.concat(comment, tags).toList();
        return all.isEmpty() ? null : all;
    }

    private static SpecificResource target(AnnotationDetails it, String api) {
        Target target = it.target();
        String paper = api + "papers/" + it.note().paper();
        String source = target.kind() == Target.Kind.ABSTRACT
                ? paper
                : target.file() == null ? paper + "/pdf" : api + "pdfs/" + target.file();
        return new SpecificResource("SpecificResource", source, selectors(target));
    }

    private static List<Selector> selectors(Target target) {
        Quote quote = target.selectors().quote();
        Span position = target.selectors().position();
        Stream<Selector> words = Stream.of(new Selector(
                "TextQuoteSelector", quote.exact(), quote.prefix(), quote.suffix(), null, null, null, null));
        Stream<Selector> place = position == null
                ? Stream.of()
                : Stream.of(new Selector(
                        "TextPositionSelector", null, null, null, position.start(), position.end(), null, null));
        Stream<Selector> page = target.page() == null
                ? Stream.of()
                : Stream.of(new Selector(
                        "FragmentSelector", null, null, null, null, null, RFC_8118, "page=" + target.page()));
        return Stream.of(words, place, page).flatMap(one -> one).toList();
    }
}
