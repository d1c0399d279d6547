package org.colloquium.common.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says of each field what its type in the code says: always there, there but null, or perhaps not there. */
class FieldDescriptions implements OpenApiCustomizer {
    private static final String NULL = "null";

    private final SchemaRecords records;

    FieldDescriptions(SchemaRecords records) {
        this.records = records;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            Class<?> type = records.named(name);
            if (type != null && schema.getProperties() != null) {
                describe(schema, type);
            }
        });
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        Map<String, Schema> fields = Objects.requireNonNull(schema.getProperties());
        List<String> required = schema.getRequired() == null ? List.of() : List.copyOf(schema.getRequired());
        for (RecordComponent part : type.getRecordComponents()) {
            String name = name(part);
            if (!fields.containsKey(name) || required.contains(name)) {
                continue;
            }
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addRequiredItem(name);
            } else if (!isLeftOut(type) && !isLeftOut(part.getAccessor())) {
                fields.put(name, orNull(fields.get(name)));
            }
        }
    }

    private static String name(RecordComponent part) {
        JsonProperty other = part.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? part.getName() : other.value();
    }

    private static boolean isLeftOut(java.lang.reflect.AnnotatedElement place) {
        JsonInclude include = place.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(field, new JsonSchema().types(Set.of(NULL))));
        }
        Set<String> types = new LinkedHashSet<>();
        if (field.getTypes() != null) {
            types.addAll(field.getTypes());
        } else if (field.getType() != null) {
            types.add(field.getType());
        }
        if (!types.isEmpty()) {
            types.add(NULL);
            field.setTypes(types);
        }
        if (field.getEnum() != null) {
            addNull(field);
        }
        return field;
    }

    @SuppressWarnings("unchecked")
    private static void addNull(Schema<?> field) {
        List<@Nullable Object> values = new ArrayList<>(field.getEnum());
        values.add(null);
        ((Schema<@Nullable Object>) field).setEnum(values);
    }
}
