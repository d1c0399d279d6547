package org.colloquium.common.api;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which record each schema of the API's description stands for, and refuses two of one name, of which one would
 * silently be described as the other. Ids are plain strings, and a patch is the record that it patches.
 */
class SchemaRecords implements ModelConverter {
    private static final String OURS = "org.colloquium.";

    /** Of all applications in this JVM, as the registry of converters is, which keeps only the last one of each kind. */
    private static final Map<String, Class<?>> BY_NAME = new ConcurrentHashMap<>();

    @Nullable Class<?> named(String schema) {
        return BY_NAME.get(schema);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = type.getType() == null ? null : java(type.getType());
        if (java == null || !chain.hasNext()) {
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
        if (isId(java.getRawClass())) {
            return new StringSchema();
        }
        if (java.hasRawClass(Patch.class)) {
            return context.resolve(new AnnotatedType(java.containedType(0))
                    .jsonViewAnnotation(type.getJsonViewAnnotation())
                    .resolveAsRef(true));
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null
                && java.getRawClass().isRecord()
                && java.getRawClass().getName().startsWith(OURS)) {
            remember(schema, java);
        }
        return schema;
    }

    private void remember(Schema<?> schema, JavaType java) {
        String ref = schema.get$ref();
        String name = ref == null ? schema.getName() : ref.substring(ref.lastIndexOf('/') + 1);
        if (name == null) {
            return;
        }
        Class<?> other = BY_NAME.putIfAbsent(name, java.getRawClass());
        if (other != null && other != java.getRawClass()) {
            throw new IllegalStateException("Two schemas are named " + name + ": give one of " + other + " and "
                    + java.getRawClass() + " another name by @Schema");
        }
    }

    private static JavaType java(Type type) {
        return type instanceof JavaType known
                ? known
                : TypeFactory.defaultInstance().constructType(type);
    }

    private static boolean isId(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] parts = type.getRecordComponents();
        return parts.length == 1 && parts[0].getName().equals("value") && parts[0].getType() == UUID.class;
    }
}
