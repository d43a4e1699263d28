/// The C interface for connectors in native libraries, and the host that runs them.
module io.temblor.connectors.ffi {
    requires transitive io.temblor.connector;
    requires static org.jspecify;

    exports io.temblor.connectors.ffi;
    exports io.temblor.connectors.ffi.probe;

    provides io.temblor.connector.ConnectorLoader with
            io.temblor.connectors.ffi.NativeLoader;
}
