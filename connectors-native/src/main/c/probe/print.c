/* SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include "probe.h"

static void print_string(FILE *out, temblor_text text) {
    fputc('"', out);
    for (uint64_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (c == '"' || c == '\\') {
            fprintf(out, "\\%c", c);
        } else if (c < 0x20) {
            fprintf(out, "\\u%04x", c);
        } else {
            fputc(c, out);
        }
    }
    fputc('"', out);
}

static void print_text(FILE *out, const char *key, temblor_text text) {
    fprintf(out, ",\"%s\":", key);
    print_string(out, text);
}

static void print_component(FILE *out, const temblor_component *component) {
    fprintf(out, "{\"roles\":%" PRIu32 ",\"can\":%" PRIu64 ",\"codec_rule\":%" PRIu32, component->roles, component->can,
            component->codec_rule);
    fprintf(out, ",\"decodes\":%s,\"encodes\":%s", component->codec != NULL && component->codec->decode != NULL ? "true" : "false",
            component->codec != NULL && component->codec->encode != NULL ? "true" : "false");
    print_text(out, "name", component->name);
    print_text(out, "summary", component->summary);
    print_text(out, "settings_schema", component->settings_schema);
    print_text(out, "example", component->example);
    print_text(out, "source_promise", component->source_promise);
    print_text(out, "sink_promise", component->sink_promise);
    fputc('}', out);
}

void print_library(FILE *out, const temblor_library *library) {
    fprintf(out, "{\"abi_major\":%" PRIu32 ",\"abi_minor\":%" PRIu32, library->abi_major, library->abi_minor);
    print_text(out, "name", library->name);
    print_text(out, "version", library->version);
    print_text(out, "vendor", library->vendor);
    print_text(out, "licence", library->licence);
    print_text(out, "build", library->build);
    fputs(",\"components\":[", out);
    for (uint32_t i = 0; i < library->component_count; i++) {
        if (i > 0) {
            fputc(',', out);
        }
        print_component(out, library->components[i]);
    }
    fputs("]}\n", out);
}
