/* SPDX-License-Identifier: Apache-2.0
 *
 * The library of the connector `file`: what users see of it, and the one exported function.
 */
#include "file.h"

#include <stdlib.h>

#define TEXT_OF(name, rest, description) "\"" name "\":{" rest ",\"description\":\"" description "\"}"
#define DURATION(otherwise) "\"type\":\"integer\",\"format\":\"duration\",\"default\":\"" otherwise "\""

static const char schema[] =
    "{\"type\":\"object\",\"required\":[\"path\"],\"additionalProperties\":false,\"properties\":{"
    TEXT_OF("path", "\"type\":\"string\"",
        "The file. For reading also a glob: `*` and `?` stand for any characters in a name, `**` also for folders, `{a,b}` for "
        "either, and a backslash takes a character as it is. A relative path starts at the working directory") ","
    TEXT_OF("mode", "\"type\":\"string\",\"enum\":[\"read\",\"write\",\"append\",\"truncate\",\"overwrite\"],\"default\":\"read\"",
        "`read` reads; the others write. `write` creates the file and refuses one that exists, `append` writes behind what is "
        "there, `truncate` empties the file first, `overwrite` writes over what is there from the beginning") ","
    TEXT_OF("follow", "\"type\":\"boolean\",\"default\":false",
        "For reading: whether to wait for more at the end, and for files that appear later") ","
    TEXT_OF("start-at", "\"type\":\"string\",\"enum\":[\"beginning\",\"end\"],\"default\":\"beginning\"",
        "For reading: where to start in a file that was not read before. `end` goes with `follow`") ","
    TEXT_OF("chunk-size", "\"type\":\"integer\",\"format\":\"size\",\"default\":\"64KiB\",\"minimum\":1,\"maximum\":67108864",
        "For reading: how much is read at once, but no more than 256KiB") ","
    TEXT_OF("scan-interval", DURATION("1s"),
        "For reading with `follow`: how often to look for new, renamed and deleted files") ","
    TEXT_OF("poll-interval", DURATION("100ms"),
        "For reading with `follow`: how often files that are read to their end are looked at for growth") ","
    TEXT_OF("rotation-wait", DURATION("2s"),
        "For reading with `follow`: how long a renamed or deleted file is still watched after it was last written to") ","
    TEXT_OF("max-open-files", "\"type\":\"integer\",\"default\":256,\"minimum\":1",
        "For reading: how many files are open at once. If there are more, they take turns") ","
    TEXT_OF("create-folders", "\"type\":\"boolean\",\"default\":true",
        "For writing: whether to create the folder of the file, and those above it, where they are missing") ","
    TEXT_OF("sync", "\"type\":\"string\",\"enum\":[\"never\",\"flush\",\"batch\"],\"default\":\"flush\"",
        "For writing: when the file is forced to the disk: never, when the flow is idle and before it stops, or after each "
        "batch") ","
    "\"rotate\":{\"type\":\"object\",\"additionalProperties\":false,\"default\":{},\"description\":"
    "\"For writing: when the file is renamed and a new one begun\",\"properties\":{"
    TEXT_OF("size", "\"type\":\"integer\",\"format\":\"size\",\"minimum\":1", "The most bytes of one file") ","
    TEXT_OF("interval", "\"type\":\"integer\",\"format\":\"duration\"",
        "The time that one file covers; intervals begin at multiples since 1970 in UTC") ","
    TEXT_OF("keep", "\"type\":\"integer\",\"minimum\":1", "How many renamed files are kept; all unless set") "}}}}";

static void destroy(temblor_instance *self) {
    if (self->source != NULL) {
        file_source_free(self->source);
    }
    if (self->sink != NULL) {
        file_sink_free(self->sink);
    }
    temblor_bell_close(&self->bell);
    settings_free(&self->settings);
    free(self);
}

static temblor_status create(
    const temblor_host *host, uint32_t role, const char *given, uint64_t length, temblor_instance **instance,
    temblor_error *error) {
    temblor_instance *self = memory(sizeof *self);
    self->host = host;
    int code = temblor_bell_open(&self->bell);
    temblor_status status = code == 0 ? settings_read(&self->settings, role, temblor_text_of(given, length), error)
                                      : temblor_fail_system(error, TEMBLOR_DEFECT, code, "cannot make a pipe for interrupts");
    if (status != TEMBLOR_OK) {
        destroy(self);
        return status;
    }
    if (role == TEMBLOR_SOURCE) {
        self->source = file_source_new(host, &self->settings, &self->bell);
    } else {
        self->sink = file_sink_new(host, &self->settings, &self->bell);
    }
    *instance = self;
    return TEMBLOR_OK;
}

static const temblor_component component = {
    .size = sizeof component,
    .roles = TEMBLOR_SOURCE | TEMBLOR_SINK,
    .can = TEMBLOR_CAN_RESUME | TEMBLOR_CAN_PROMISE,
    .codec_rule = TEMBLOR_CODEC_REQUIRED,
    .name = TEMBLOR_TEXT("file"),
    .summary = TEMBLOR_TEXT("Reads files to their end or follows them, and writes files, with rotation both ways"),
    .settings_schema = {schema, sizeof schema - 1},
    .example = TEMBLOR_TEXT("in { type = file, path = \"access.log\", follow = true, preprocessors = [separate], codec = json }"),
    .source_promise = TEMBLOR_TEXT("reading resumes where it stopped, also in a renamed file"),
    .sink_promise = TEMBLOR_TEXT(
        "an event counts as delivered when the operating system has it, or with `sync = batch` when it is on the disk"),
    .create = create,
    .destroy = destroy,
    .source = &file_source_table,
    .sink = &file_sink_table};

static const temblor_component *const components[] = {&component};

static const temblor_library library = {
    .magic = TEMBLOR_MAGIC,
    .size = sizeof library,
    .abi_major = TEMBLOR_ABI_MAJOR,
    .abi_minor = TEMBLOR_ABI_MINOR,
    .component_count = sizeof components / sizeof components[0],
    .name = TEMBLOR_TEXT("file"),
    .version = TEMBLOR_TEXT("0.1.0"),
    .vendor = TEMBLOR_TEXT("Temblor"),
    .licence = TEMBLOR_TEXT("Apache-2.0"),
    .components = components};

const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_minor;
    return host_major == TEMBLOR_ABI_MAJOR ? &library : NULL;
}
