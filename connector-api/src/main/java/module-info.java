/// What a connector author needs, and nothing else: the value and event model, the interfaces of
/// connectors, codecs, preprocessors and postprocessors, and schemas for settings that no Java record describes.
module io.temblor.connector {
    requires static org.jspecify;

    exports io.temblor.connector;
    exports io.temblor.connector.binary;
    exports io.temblor.connector.codec;
    exports io.temblor.connector.document;
    exports io.temblor.connector.json;
    exports io.temblor.connector.schema;
    exports io.temblor.connector.schema.json;
    exports io.temblor.connector.value;
}
