package org.colloquium.note.exchange;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the W3C Web Annotation Data Model (Recommendation of 23 February 2017) requires of a collection with its page in
 * it: sections 3.1 (annotations), 3.2.4 (textual bodies), 3.3 (agents, times), 4 and 4.2 (specific resources, selectors),
 * 5.1 and 5.2 (collections, pages). A term is one of the model's context, or one that the context itself maps.
 */
public final class WebAnnotationModel {
    private static final String MODEL = "http://www.w3.org/ns/anno.jsonld";
    private static final Set<String> TERMS = Set.of(
            "id",
            "type",
            "label",
            "first",
            "last",
            "next",
            "prev",
            "items",
            "total",
            "partOf",
            "startIndex",
            "body",
            "target",
            "motivation",
            "creator",
            "created",
            "modified",
            "name",
            "nickname",
            "value",
            "format",
            "language",
            "purpose",
            "source",
            "selector",
            "exact",
            "prefix",
            "suffix",
            "start",
            "end",
            "conformsTo",
            "refinedBy");
    private static final Set<String> MOTIVATIONS = Set.of(
            "assessing",
            "bookmarking",
            "classifying",
            "commenting",
            "describing",
            "editing",
            "highlighting",
            "identifying",
            "linking",
            "moderating",
            "questioning",
            "replying",
            "tagging");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ours = new HashSet<>();

    private WebAnnotationModel() {}

    /** What is not as the model says; empty when all is. */
    public static List<String> faults(JsonNode collection) {
        WebAnnotationModel model = new WebAnnotationModel();
        model.collection(collection);
        return model.faults;
    }

    private void collection(JsonNode it) {
        JsonNode context = it.path("@context");
        require(context.isArray() && context.get(0).asString("").equals(MODEL), "the context is the model's first");
        context.valueStream()
                .filter(JsonNode::isObject)
                .forEach(own -> own.propertyStream().forEach(term -> {
                    ours.add(term.getKey());
                    JsonNode maps = term.getValue();
                    require(
                            isIri(
                                    maps.isString()
                                            ? maps.asString()
                                            : maps.path("@id").asString("")),
                            term.getKey() + " is mapped to an IRI");
                    require(!TERMS.contains(term.getKey()), term.getKey() + " is no term of the model");
                }));
        require(it.path("type").asString("").equals("AnnotationCollection"), "type AnnotationCollection");
        require(isIri(it.path("id").asString("")), "the collection has an IRI");
        require(it.path("total").isIntegralNumber() && it.path("total").asLong() >= 0, "total is a number");
        JsonNode page = it.path("first");
        require(page.path("type").asString("").equals("AnnotationPage"), "type AnnotationPage");
        require(isIri(page.path("id").asString("")), "the page has an IRI");
        require(it.path("last").equals(page.path("id")), "the last page is the first");
        require(
                page.path("items").isArray()
                        && page.path("items").size() == it.path("total").asInt(),
                "items are total");
        page.path("items").valueStream().forEach(this::annotation);
        terms(it, 0);
    }

    private void annotation(JsonNode it) {
        require(it.path("type").asString("").equals("Annotation"), "type Annotation");
        require(isIri(it.path("id").asString("")), "an annotation has an IRI");
        require(MOTIVATIONS.contains(it.path("motivation").asString("")), "a motivation of the model");
        require(isIri(it.at("/creator/id").asString("")), "a creator has an IRI");
        require(it.at("/creator/type").asString("").equals("Person"), "a creator is a Person");
        require(isTime(it.path("created").asString("")), "created is xsd:dateTime in UTC");
        require(!it.has("modified") || isTime(it.path("modified").asString("")), "modified is xsd:dateTime in UTC");
        it.path("body").valueStream().forEach(body -> {
            require(body.path("type").asString("").equals("TextualBody"), "a body is a TextualBody");
            require(body.path("value").isString(), "a body has one value");
            require(MOTIVATIONS.contains(body.path("purpose").asString("")), "a purpose is a motivation");
        });
        require(!it.has("body") || it.path("body").isArray() && !it.path("body").isEmpty(), "bodies, or none");
        JsonNode target = it.path("target");
        require(target.isObject(), "there is a target");
        require(target.path("type").asString("").equals("SpecificResource"), "the target is a SpecificResource");
        require(isIri(target.path("source").asString("")), "its source is an IRI");
        require(!target.has("selector") || !target.path("selector").isEmpty(), "selectors, or none");
        target.path("selector").valueStream().forEach(this::selector);
    }

    private void selector(JsonNode it) {
        switch (it.path("type").asString("")) {
            case "TextQuoteSelector" -> require(it.path("exact").isString(), "a quote has exact");
            case "TextPositionSelector" ->
                require(
                        it.path("start").isInt()
                                && it.path("end").isInt()
                                && it.path("start").asInt() >= 0,
                        "start and end");
            case "FragmentSelector" ->
                require(
                        it.path("value").isString()
                                && isIri(it.path("conformsTo").asString("")),
                        "a fragment has a value");
            default -> require(false, "a selector of the model: " + it);
        }
    }

    private void terms(JsonNode it, int depth) {
        it.propertyStream().forEach(field -> {
            if (depth == 0 && field.getKey().equals("@context")) {
                return;
            }
            require(TERMS.contains(field.getKey()) || ours.contains(field.getKey()), "known term: " + field.getKey());
            terms(field.getValue(), depth + 1);
        });
        if (it.isArray()) {
            it.valueStream().forEach(one -> terms(one, depth + 1));
        }
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            faults.add(what);
        }
    }

    private static boolean isIri(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return text.endsWith("Z") && OffsetDateTime.parse(text) != null;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
