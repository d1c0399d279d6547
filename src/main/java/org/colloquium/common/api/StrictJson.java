package org.colloquium.common.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.colloquium.common.StoredTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads bodies as they are written: a number is no text, a fraction no whole number, and a field that a route does not
 * know is refused rather than ignored. Moments and days are held within what can be stored.
 */
@Configuration
class StrictJson implements WebMvcConfigurer {
    private final JsonMapper json;

    StrictJson(JsonMapper json) {
        this.json = strict(json);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }

    static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        it -> it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule()
                        .addDeserializer(
                                Instant.class,
                                new Text<>(Instant.class, it -> StoredTime.moment("", Instant.parse(it))))
                        .addDeserializer(
                                LocalDate.class,
                                new Text<>(LocalDate.class, it -> StoredTime.day("", LocalDate.parse(it)))))
                .build();
    }

    /** A value that is written as a text and as nothing else. */
    private static final class Text<T> extends ValueDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> reader;

        Text(Class<T> type, Function<String, T> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(type, parser);
            }
            try {
                return reader.apply(parser.getString());
            } catch (java.time.DateTimeException e) {
                throw context.weirdStringException(parser.getString(), type, "not written as such");
            }
        }
    }
}
