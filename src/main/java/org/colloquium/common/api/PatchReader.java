package org.colloquium.common.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads the fields of a PATCH as strictly as any body, and remembers which were given. */
class PatchReader extends ValueDeserializer<Patch<?>> {
    private final @Nullable JavaType fields;

    PatchReader() {
        this(null);
    }

    private PatchReader(@Nullable JavaType fields) {
        this.fields = fields;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new PatchReader(context.getContextualType().containedType(0));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode body = context.readValue(parser, JsonNode.class);
        if (!body.isObject()) {
            return context.reportInputMismatch(this, "A change is an object");
        }
        Object value = context.readTreeAsValue(body, fields);
        return new Patch<>(value, Set.copyOf(body.propertyNames()));
    }
}
