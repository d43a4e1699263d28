/* SPDX-License-Identifier: Apache-2.0
 *
 * The library of the connectors udp_server and udp_client: what users see of them, and the one exported function.
 */
#include "udp.h"

static const char server_schema[] =
    "{\"type\":\"object\",\"required\":[\"port\"],\"additionalProperties\":false,\"properties\":{"
    "\"host\":{\"type\":\"string\",\"default\":\"127.0.0.1\",\"description\":"
    "\"The address to listen on; 0.0.0.0 for all of the machine's addresses. With multicast-group it has to be 0.0.0.0 (or ::), or "
    "the group itself, and then hears of nothing else\"},"
    "\"port\":{\"type\":\"integer\",\"minimum\":0,\"maximum\":65535,\"description\":"
    "\"The port to listen on; 0 for any that is free, which the log then names\"},"
    "\"receive-buffer\":{\"type\":\"integer\",\"format\":\"size\",\"minimum\":1,\"maximum\":1073741824,\"description\":"
    "\"How many bytes of datagrams the system keeps until they are read; its own choice unless set. While thousands come each second, "
    "they are read together, after half a millisecond at most, or earlier if this is less than 1MiB\"},"
    "\"max-datagram\":{\"type\":\"integer\",\"format\":\"size\",\"default\":\"64KiB\",\"minimum\":1,\"maximum\":65536,"
    "\"description\":\"The longest datagram that is taken whole. A longer one is handed on cut to this size, with "
    "`\\\"truncated\\\":true` in its metadata under udp_server, and counted in datagrams-truncated\"},"
    "\"peer-metadata\":{\"type\":\"boolean\",\"default\":false,\"description\":"
    "\"Whether the metadata of each event tell who sent it\"},"
    "\"multicast-group\":{\"type\":\"string\",\"description\":"
    "\"The multicast group to join, an address such as 239.1.2.3; none unless set\"},"
    "\"multicast-interface\":{\"type\":\"string\",\"description\":"
    "\"The network interface to join it on, such as eth0; the system's choice unless set\"},"
    "\"reuse-port\":{\"type\":\"boolean\",\"default\":false,\"description\":"
    "\"Whether other sockets may listen on the same port, if they want that too\"}}}";

static const char client_schema[] =
    "{\"type\":\"object\",\"required\":[\"host\",\"port\"],\"additionalProperties\":false,\"properties\":{"
    "\"host\":{\"type\":\"string\",\"description\":"
    "\"The host to send to: a name, which is looked up when the connector starts, or an address, which may be that of a multicast "
    "group\"},"
    "\"port\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":65535,\"description\":"
    "\"The port to send to. If nobody listens there, the peer's system may say so: the event counts as delivered, the counter "
    "datagrams-refused grows, and the log warns once a minute at most\"},"
    "\"send-buffer\":{\"type\":\"integer\",\"format\":\"size\",\"minimum\":1,\"maximum\":1073741824,\"description\":"
    "\"How many bytes the system takes before they are sent; its own choice unless set. When the buffer is full, the flow has to "
    "wait\"},"
    "\"broadcast\":{\"type\":\"boolean\",\"default\":false,\"description\":"
    "\"Whether the host may be a broadcast address\"}}}";

static const temblor_component server = {
    .size = sizeof server,
    .roles = TEMBLOR_SOURCE,
    .codec_rule = TEMBLOR_CODEC_REQUIRED,
    .name = TEMBLOR_TEXT("udp_server"),
    .summary = TEMBLOR_TEXT("Listens on a UDP port and makes an event of each datagram"),
    .settings_schema = {server_schema, sizeof server_schema - 1},
    .example = TEMBLOR_TEXT("in { type = udp_server, port = 1514, receive-buffer = 4MiB, codec = string }"),
    .source_promise = TEMBLOR_TEXT("a datagram cannot be sent again"),
    .create = udp_server_create,
    .destroy = udp_server_destroy,
    .source = &udp_server_source};

static const temblor_component client = {
    .size = sizeof client,
    .roles = TEMBLOR_SINK,
    .codec_rule = TEMBLOR_CODEC_REQUIRED,
    .name = TEMBLOR_TEXT("udp_client"),
    .summary = TEMBLOR_TEXT("Sends each event as one datagram to a UDP port"),
    .settings_schema = {client_schema, sizeof client_schema - 1},
    .example = TEMBLOR_TEXT("out { type = udp_client, host = 127.0.0.1, port = 1514, codec = json }"),
    .sink_promise = TEMBLOR_TEXT("nobody tells whether a datagram arrived"),
    .create = udp_client_create,
    .destroy = udp_client_destroy,
    .sink = &udp_client_sink};

static const temblor_component *const components[] = {&server, &client};

static const temblor_library library = {
    .magic = TEMBLOR_MAGIC,
    .size = sizeof library,
    .abi_major = TEMBLOR_ABI_MAJOR,
    .abi_minor = TEMBLOR_ABI_MINOR,
    .component_count = sizeof components / sizeof components[0],
    .name = TEMBLOR_TEXT("udp"),
    .version = TEMBLOR_TEXT("0.1.0"),
    .vendor = TEMBLOR_TEXT("Temblor"),
    .licence = TEMBLOR_TEXT("Apache-2.0"),
    .components = components};

const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_minor;
    return host_major == TEMBLOR_ABI_MAJOR ? &library : NULL;
}
