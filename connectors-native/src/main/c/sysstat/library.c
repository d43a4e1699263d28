/* SPDX-License-Identifier: Apache-2.0
 *
 * The library of the connector sysstat: what users see of it, and the one exported function.
 */
#include "sysstat.h"

static const char schema[] =
    "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{"
    "\"interval\":{\"type\":\"integer\",\"format\":\"duration\",\"default\":\"10s\",\"minimum\":1000000,\"description\":"
    "\"The time from one event to the next; the first comes after the first interval\"},"
    "\"collect\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"enum\":[\"cpu\",\"cores\",\"memory\",\"network\",\"disk\","
    "\"load\",\"uptime\"]},\"minItems\":1,"
    "\"default\":[\"cpu\",\"memory\",\"network\",\"disk\",\"load\",\"uptime\"],\"description\":"
    "\"What an event tells: `cpu` of all cores together, `cores` of each, `memory`, `network` of each interface, `disk` of each "
    "device that was used, `load`, and `uptime`\"},"
    "\"count\":{\"type\":\"integer\",\"minimum\":1,\"description\":"
    "\"After how many events the source ends; never unless set\"},"
    "\"proc\":{\"type\":\"string\",\"format\":\"path\",\"default\":\"/proc\",\"description\":"
    "\"Where the system tells of itself. In a container it may be the folder at which the machine's own /proc is mounted\"}}}";

static const temblor_component component = {
    .size = sizeof component,
    .roles = TEMBLOR_SOURCE,
    .codec_rule = TEMBLOR_CODEC_NONE,
    .name = TEMBLOR_TEXT("sysstat"),
    .summary = TEMBLOR_TEXT("Tells of the machine's processors, memory, networks and disks at regular intervals, on Linux"),
    .settings_schema = {schema, sizeof schema - 1},
    .example = TEMBLOR_TEXT("in { type = sysstat, interval = 10s, collect = [cpu, memory, load] }"),
    .source_promise = TEMBLOR_TEXT("a moment that has passed cannot be measured again"),
    .create = sysstat_create,
    .destroy = sysstat_destroy,
    .source = &sysstat_source};

static const temblor_component *const components[] = {&component};

static const temblor_library library = {
    .magic = TEMBLOR_MAGIC,
    .size = sizeof library,
    .abi_major = TEMBLOR_ABI_MAJOR,
    .abi_minor = TEMBLOR_ABI_MINOR,
    .component_count = sizeof components / sizeof components[0],
    .name = TEMBLOR_TEXT("sysstat"),
    .version = TEMBLOR_TEXT("0.1.0"),
    .vendor = TEMBLOR_TEXT("Temblor"),
    .licence = TEMBLOR_TEXT("Apache-2.0"),
    .components = components};

const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_minor;
    return host_major == TEMBLOR_ABI_MAJOR ? &library : NULL;
}
