/* SPDX-License-Identifier: Apache-2.0
 *
 * A host for tests: clocks, counters, the log, and the life of an instance.
 */
#include "rig.h"

#include <dlfcn.h>
#include <time.h>

const char *rig_folder;

static rig *rigs[256]; /* by instance number */
static uint64_t rig_count;

const temblor_component *load(const char *library, const char *component) {
    char path[1024];
    (void)snprintf(path, sizeof path, "%s/libtemblor_%s.so", rig_folder, library);
    void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) {
        CHECK_FAIL("%s", dlerror());
    }
    temblor_connector_entry_function entry;
    void *symbol = dlsym(handle, "temblor_connector_entry");
    memcpy(&entry, &symbol, sizeof entry);
    CHECK(entry != NULL);
    CHECK(entry(TEMBLOR_ABI_MAJOR + 1, 0) == NULL);
    const temblor_library *all = entry(TEMBLOR_ABI_MAJOR, TEMBLOR_ABI_MINOR);
    CHECK(all != NULL && all->magic == TEMBLOR_MAGIC && entry(TEMBLOR_ABI_MAJOR, TEMBLOR_ABI_MINOR) == all);
    for (uint32_t i = 0; i < all->component_count; i++) {
        if (temblor_is(all->components[i]->name, component)) {
            return all->components[i];
        }
    }
    CHECK_FAIL("there is no component %s", component);
    return NULL;
}

/* ---- What the host offers -------------------------------------------------------------------------------------------- */

static void log_line(uint64_t instance, int32_t level, const char *line, uint64_t length) {
    rig *self = rigs[instance];
    temblor_text message = temblor_text_of(line, length);
    size_t room = sizeof self->log - self->log_length;
    if (level >= self->log_level && length + 2 < room) {
        self->log_length += (size_t)snprintf(self->log + self->log_length, room, "%.*s\n", TEMBLOR_PRINT(message));
    }
}

static uint64_t *counter(uint64_t instance, const char *bytes, uint64_t length) {
    rig *self = rigs[instance];
    temblor_text name = temblor_text_of(bytes, length);
    for (uint32_t i = 0; i < self->cell_count; i++) {
        if (temblor_is(name, self->names[i])) {
            return &self->cells[i];
        }
    }
    CHECK(self->cell_count < 64 && name.length < 48);
    memcpy(self->names[self->cell_count], name.bytes, name.length);
    return &self->cells[self->cell_count++];
}

static int64_t read_clock(clockid_t which) {
    struct timespec now;
    CHECK(clock_gettime(which, &now) == 0);
    return now.tv_sec * 1000000000 + now.tv_nsec;
}

static int64_t epoch_ns(uint64_t instance) {
    return rigs[instance]->epoch_ns != 0 ? rigs[instance]->epoch_ns : read_clock(CLOCK_REALTIME);
}

static int64_t monotonic_ns(uint64_t instance) {
    return read_clock(CLOCK_MONOTONIC) + rigs[instance]->skew_ns;
}

/* ---- Making and freeing ---------------------------------------------------------------------------------------------- */

static rig *prepare(const temblor_component *component, uint32_t role, const char *settings) {
    rig *self = calloc(1, sizeof *self);
    CHECK(self != NULL && strlen(settings) < sizeof self->settings);
    strcpy(self->settings, settings);
    uint64_t number = rig_count++ % 256;
    rigs[number] = self;
    self->log_level = TEMBLOR_LOG_TRACE;
    self->component = component;
    self->role = role;
    self->data_capacity = 1 << 20;
    self->event_capacity = 1024;
    self->host = (temblor_host){.size = sizeof self->host,
        .abi_major = TEMBLOR_ABI_MAJOR,
        .wake_fd = -1,
        .instance = number,
        .log_level = &self->log_level,
        .log = log_line,
        .wake_word = &self->wake_word,
        .counter = counter,
        .epoch_ns = epoch_ns,
        .monotonic_ns = monotonic_ns,
        .flow = TEMBLOR_TEXT("test"),
        .name = TEMBLOR_TEXT("it")};
    return self;
}

temblor_error *rig_error(rig *self) {
    self->error = (temblor_error){.size = sizeof self->error,
        .message = self->message,
        .message_capacity = sizeof self->message - 1,
        .subject = self->subject,
        .subject_capacity = sizeof self->subject - 1};
    return &self->error;
}

const char *rig_message(rig *self) {
    self->message[self->error.message_length] = '\0';
    return self->message;
}

/* The settings are lent without a NUL behind them, and gone afterwards. */
static temblor_status create(rig *self) {
    size_t length = strlen(self->settings);
    char *json = malloc(length > 0 ? length : 1);
    CHECK(json != NULL);
    for (size_t i = 0; i < length; i++) {
        json[i] = self->settings[i] == '\'' ? '"' : self->settings[i];
    }
    temblor_status status =
        self->component->create(&self->host, self->role, json, length, &self->instance, rig_error(self));
    free(json);
    return status;
}

rig *rig_new(const temblor_component *component, uint32_t role, const char *settings) {
    rig *self = prepare(component, role, settings);
    temblor_status status = create(self);
    if (status != TEMBLOR_OK) {
        CHECK_FAIL("create says %d: %s", status, rig_message(self));
    }
    return self;
}

void rig_refuses(const temblor_component *component, uint32_t role, const char *settings, const char *subject, const char *part) {
    rig *self = prepare(component, role, settings);
    CHECK_WHOLE(create(self), TEMBLOR_SETTING);
    CHECK_TEXT(temblor_text_of(self->subject, self->error.subject_length), subject);
    if (strstr(rig_message(self), part) == NULL) {
        CHECK_FAIL("`%s` does not contain `%s`", rig_message(self), part);
    }
    free(self);
}

void rig_tries(const temblor_component *component, uint32_t role, const char *settings) {
    rig *self = prepare(component, role, settings);
    temblor_status status = create(self);
    CHECK(status == TEMBLOR_OK || status == TEMBLOR_SETTING);
    if (status == TEMBLOR_OK) {
        component->destroy(self->instance);
    } else {
        CHECK(self->error.message_length > 0 && self->error.subject_length > 0);
    }
    free(self);
}

temblor_status rig_open(rig *self, const temblor_position *resume, uint32_t count) {
    return self->role == TEMBLOR_SOURCE
               ? self->component->source->open(self->instance, resume, count, 1, rig_error(self))
               : self->component->sink->open(self->instance, 1, rig_error(self));
}

void rig_close(rig *self) {
    (self->role == TEMBLOR_SOURCE ? self->component->source->close : self->component->sink->close)(self->instance);
}

void rig_free(rig *self) {
    self->component->destroy(self->instance);
    rig_forget(self);
    free(self->events);
    free(self);
}

uint64_t rig_counter(rig *self, const char *name) {
    return *counter(self->host.instance, name, strlen(name));
}

int rig_logged(rig *self, const char *part) {
    return strstr(self->log, part) != NULL;
}
