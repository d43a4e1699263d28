/// Turns HOCON files into checked, immutable records, and reports all that is wrong at once.
module io.temblor.config {
    requires transitive io.temblor.connector;
    requires transitive typesafe.config; // Config and its origins appear in our signatures
    requires static org.jspecify;

    exports io.temblor.config;
}
