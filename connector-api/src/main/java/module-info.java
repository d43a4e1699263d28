/// What a connector author needs, and nothing else: the value and event model, and the interfaces of
/// connectors, codecs, preprocessors and postprocessors.
module io.temblor.connector {
    requires static org.jspecify;

    exports io.temblor.connector;
    exports io.temblor.connector.binary;
    exports io.temblor.connector.codec;
    exports io.temblor.connector.document;
    exports io.temblor.connector.json;
    exports io.temblor.connector.value;
}
