package io.temblor.bench;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONObject;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import java.util.Map;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.simdjson.JsonValue;
import org.simdjson.SimdJsonParser;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// The parsers that are compared, each as its users are told to use it: made once, used for text after text.
public final class Parsers {
    private static final int DEEPEST = 512;
    private static final int LONGEST_NUMBER = 1000;
    private static final int LARGEST = 1 << 24;

    private Parsers() {}

    /// Ours.
    @State(Scope.Thread)
    public static class Ours {
        private final Document document = new Document();
        private final JsonParser parser = new JsonParser(new JsonLimits(DEEPEST, LONGEST_NUMBER, LARGEST));

        /// Copies the text into the document, as the engine does, and parses it there.
        Document parse(byte[] text) throws DecodeException {
            document.fill(text, 0, text.length);
            parser.parse(document);
            return document;
        }
    }

    /// Fastjson2, into maps and lists.
    @State(Scope.Thread)
    public static class Fastjson2 {
        JSONObject parse(byte[] text) {
            return JSON.parseObject(text);
        }
    }

    /// Simdjson-java, into its tape.
    @State(Scope.Thread)
    public static class Simdjson {
        private final SimdJsonParser parser = new SimdJsonParser();

        JsonValue parse(byte[] text) {
            return parser.parse(text, text.length);
        }
    }

    /// Jackson, into maps and lists.
    @State(Scope.Thread)
    public static class Jackson {
        private final JsonMapper mapper = JsonMapper.builder().build();
        private final ObjectReader reader = mapper.readerFor(Map.class);

        Map<String, Object> parse(byte[] text) {
            return reader.readValue(text);
        }

        byte[] write(Map<String, Object> value) {
            return mapper.writeValueAsBytes(value);
        }
    }
}
