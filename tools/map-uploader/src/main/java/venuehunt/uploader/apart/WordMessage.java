package venuehunt.uploader.apart;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import venuehunt.uploader.plan.PlainText;

/** Words that end up on a terminal. */
final class WordMessage {
    private WordMessage() {
    }

    static final class Reader extends ValueDeserializer<String> {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw new IllegalArgumentException(json.currentToken() + " where a word is expected");
            }
            return PlainText.clean(json.getString());
        }
    }

    static final class KeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return PlainText.clean(key);
        }
    }
}
