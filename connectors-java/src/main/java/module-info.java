/// The connectors that need nothing but the JDK.
module io.temblor.connectors {
    requires transitive io.temblor.connector;
    requires jdk.net;
    requires static org.jspecify;

    exports io.temblor.connectors.file;
    exports io.temblor.connectors.stdio;
    exports io.temblor.connectors.tcp;

    provides io.temblor.connector.Connector with
            io.temblor.connectors.file.FileConnector,
            io.temblor.connectors.stdio.StdioConnector,
            io.temblor.connectors.tcp.TcpServerConnector,
            io.temblor.connectors.tcp.TcpClientConnector;
}
