/// The connectors that need nothing but the JDK.
module io.temblor.connectors {
    requires transitive io.temblor.connector;
    requires jdk.net;
    requires static org.jspecify;

    exports io.temblor.connectors.exit;
    exports io.temblor.connectors.file;
    exports io.temblor.connectors.stdio;
    exports io.temblor.connectors.inprocess;
    exports io.temblor.connectors.metronome;
    exports io.temblor.connectors.nil;
    exports io.temblor.connectors.tcp;
    exports io.temblor.connectors.udp;

    provides io.temblor.connector.Connector with
            io.temblor.connectors.exit.ExitConnector,
            io.temblor.connectors.file.FileConnector,
            io.temblor.connectors.stdio.StdioConnector,
            io.temblor.connectors.inprocess.InProcessConnector,
            io.temblor.connectors.metronome.MetronomeConnector,
            io.temblor.connectors.nil.NullConnector,
            io.temblor.connectors.tcp.TcpServerConnector,
            io.temblor.connectors.tcp.TcpClientConnector,
            io.temblor.connectors.udp.UdpServerConnector,
            io.temblor.connectors.udp.UdpClientConnector;
}
