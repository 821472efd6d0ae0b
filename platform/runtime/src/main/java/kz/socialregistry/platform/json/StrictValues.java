package kz.socialregistry.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.socialregistry.platform.problems.TextFault;
import kz.socialregistry.platform.problems.UnfitValueException;
import org.jspecify.annotations.Nullable;

/** Texts, days and ids as the interfaces take them. */
final class StrictValues extends SimpleModule {

    StrictValues() {
        addDeserializer(String.class, new Text());
        addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, "date", Values::day));
        addDeserializer(UUID.class, new Parsed<>(UUID.class, "uuid", Values::id));
    }

    private static final class Text extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text == null) {
                return null;
            }
            Optional<TextFault> fault = TextFault.in(text);
            if (fault.isPresent()) {
                throw new UnfitValueException(parser, String.class, fault.get().code());
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    private static final class Parsed<T> extends StdScalarDeserializer<T> {

        private final String code;
        private final transient Function<String, Optional<T>> parse;

        Parsed(Class<T> type, String code, Function<String, Optional<T>> parse) {
            super(type);
            this.code = code;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                Optional<T> value = parse.apply(parser.getText());
                if (value.isPresent()) {
                    return value.get();
                }
            }
            throw new UnfitValueException(parser, handledType(), code);
        }
    }
}
