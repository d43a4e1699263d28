/* SPDX-License-Identifier: Apache-2.0 */
#include <stddef.h>
#include <string.h>
#include "probe.h"

enum { MOST_COMPONENTS = 256, MOST_NAME = 64, MOST_TEXT = 1 << 20 };

/* The least a struct has to have, up to and including the field that version 1.0 ends with. */
#define CHECK_SIZE(what, found, type, last)                                                                                     \
    do {                                                                                                                        \
        size_t least = offsetof(type, last) + sizeof(((const type *)0)->last);                                                  \
        if ((found) < least) {                                                                                                  \
            refuse("%s says that its size is %u; it must be at least %zu", (what), (unsigned)(found), least);                    \
        }                                                                                                                       \
    } while (0)

static void check_text(const char *what, temblor_text text) {
    if (text.length > MOST_TEXT) {
        refuse("%s has a length of %llu; at most 1 MiB is possible", what, (unsigned long long)text.length);
    }
    if (text.length > 0 && text.bytes == NULL) {
        refuse("%s has a length but no bytes", what);
    }
}

static int is_name(temblor_text name) {
    if (name.length == 0 || name.length > MOST_NAME || name.bytes[0] < 'a' || name.bytes[0] > 'z') {
        return 0;
    }
    for (uint64_t i = 0; i < name.length; i++) {
        if (strchr("abcdefghijklmnopqrstuvwxyz0123456789_-", name.bytes[i]) == NULL || name.bytes[i] == 0) {
            return 0;
        }
    }
    return 1;
}

static void check_present(const char *component, const char *what, int is_there) {
    if (!is_there) {
        refuse("component `%s` lacks %s", component, what);
    }
}

static void check_source(const char *name, const temblor_source *source) {
    check_present(name, "the table `source`, which its roles promise", source != NULL);
    CHECK_SIZE("a temblor_source", source->size, temblor_source, close);
    check_present(name, "the function source.open", source->open != NULL);
    check_present(name, "the function source.poll", source->poll != NULL);
    check_present(name, "the function source.close", source->close != NULL);
}

static void check_sink(const char *name, const temblor_sink *sink) {
    check_present(name, "the table `sink`, which its roles promise", sink != NULL);
    CHECK_SIZE("a temblor_sink", sink->size, temblor_sink, close);
    check_present(name, "the function sink.open", sink->open != NULL);
    check_present(name, "the function sink.write", sink->write != NULL);
    check_present(name, "the function sink.close", sink->close != NULL);
}

static void check_codec(const char *name, const temblor_codec *codec) {
    check_present(name, "the table `codec`, which its roles promise", codec != NULL);
    CHECK_SIZE("a temblor_codec", codec->size, temblor_codec, encode);
    check_present(name, "the functions codec.decode and codec.encode", codec->decode != NULL || codec->encode != NULL);
}

static void check_texts(const temblor_component *component) {
    check_text("a component's name", component->name);
    if (!is_name(component->name)) {
        refuse("component %.*s has a name that cannot be written in a configuration; possible are a-z, then a-z, 0-9, _ and -, up to 64",
               (int)(component->name.length > 80 ? 80 : component->name.length), component->name.length > 0 ? component->name.bytes : "");
    }
    check_text("a component's summary", component->summary);
    check_text("a component's settings_schema", component->settings_schema);
    check_text("a component's example", component->example);
    check_text("a component's source_promise", component->source_promise);
    check_text("a component's sink_promise", component->sink_promise);
}

static void check_component(const temblor_component *component) {
    char name[MOST_NAME + 1];
    if (component == NULL) {
        refuse("has an entry in its components that is NULL");
    }
    CHECK_SIZE("a temblor_component", component->size, temblor_component, codec);
    check_texts(component);
    memcpy(name, component->name.bytes, component->name.length);
    name[component->name.length] = 0;
    uint32_t roles = component->roles;
    if (roles != TEMBLOR_CODEC && (roles == 0 || (roles & ~(uint32_t)(TEMBLOR_SOURCE | TEMBLOR_SINK)) != 0)) {
        refuse("component `%s` has the roles %u; possible are source (1), sink (2), both (3), or codec (4)", name, roles);
    }
    if (component->codec_rule > TEMBLOR_CODEC_NONE) {
        refuse("component `%s` has the codec_rule %u; possible are 0, 1 and 2", name, component->codec_rule);
    }
    check_present(name, "the function create", component->create != NULL);
    check_present(name, "the function destroy", component->destroy != NULL);
    if (roles & TEMBLOR_SOURCE) {
        check_source(name, component->source);
    }
    if (roles & TEMBLOR_SINK) {
        check_sink(name, component->sink);
    }
    if (roles & TEMBLOR_CODEC) {
        check_codec(name, component->codec);
    }
}

static void check_versions(const temblor_library *library) {
    if (library->magic != TEMBLOR_MAGIC) {
        refuse("is no library of connectors: its description begins with %08x instead of %08x", library->magic, TEMBLOR_MAGIC);
    }
    if (library->abi_major != TEMBLOR_ABI_MAJOR) {
        refuse("speaks version %u of the native interface; this host speaks %u", library->abi_major, TEMBLOR_ABI_MAJOR);
    }
    if (library->least_host_minor > TEMBLOR_ABI_MINOR) {
        refuse("needs at least version %u.%u of the native interface; this host speaks %u.%u", library->abi_major,
               library->least_host_minor, TEMBLOR_ABI_MAJOR, TEMBLOR_ABI_MINOR);
    }
    if (library->required != 0) {
        refuse("requires features that this host does not have: bits %llx", (unsigned long long)library->required);
    }
}

void check_library(const temblor_library *library) {
    check_versions(library);
    CHECK_SIZE("its temblor_library", library->size, temblor_library, components);
    check_text("its name", library->name);
    check_text("its version", library->version);
    check_text("its vendor", library->vendor);
    check_text("its licence", library->licence);
    check_text("its build", library->build);
    if (library->component_count == 0 || library->component_count > MOST_COMPONENTS || library->components == NULL) {
        refuse("says that it has %u components; it must be 1 to %d", library->components == NULL ? 0 : library->component_count,
               MOST_COMPONENTS);
    }
    for (uint32_t i = 0; i < library->component_count; i++) {
        check_component(library->components[i]);
    }
}
