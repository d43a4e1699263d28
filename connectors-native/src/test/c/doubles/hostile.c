/* SPDX-License-Identifier: Apache-2.0 */
/* A source, a sink and a codec that break their contracts, each in the way that the setting `fault` names. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "temblor_connector.h"

#define TEXT(literal) {literal, sizeof(literal) - 1}
#define MOST_FAULT 63

struct temblor_instance {
    char fault[MOST_FAULT + 1];
    uint32_t polls;
    uint64_t first_pending;
};

static int is(const temblor_instance *self, const char *fault) { return strcmp(self->fault, fault) == 0; }

static temblor_status fail(temblor_error *error, temblor_status status, const char *message) {
    error->message_length = (uint32_t)snprintf(error->message, error->message_capacity, "%s", message);
    return status;
}

/* ---- create ---- */

static void read_fault(const char *settings, uint64_t length, char *fault) {
    const char *key = "\"fault\":\"";
    const char *start = memmem(settings, length, key, strlen(key));
    size_t i = 0;
    fault[0] = 0;
    if (start == NULL) {
        return;
    }
    start += strlen(key);
    while (start + i < settings + length && start[i] != '"' && i < MOST_FAULT) {
        fault[i] = start[i];
        i++;
    }
    fault[i] = 0;
}

static temblor_status fail_setting(temblor_error *error) {
    error->subject_length = (uint32_t)snprintf(error->subject, error->subject_capacity, "fault");
    return fail(error, TEMBLOR_SETTING, "must be another one");
}

static temblor_status create(const temblor_host *host, uint32_t role, const char *settings, uint64_t length,
                             temblor_instance **instance, temblor_error *error) {
    char fault[MOST_FAULT + 1];
    (void)role;
    read_fault(settings, length, fault);
    if (strcmp(fault, "create-setting") == 0) {
        return fail_setting(error);
    }
    if (strcmp(fault, "create-defect") == 0) {
        return fail(error, TEMBLOR_DEFECT, "cannot be made");
    }
    if (strcmp(fault, "create-odd-status") == 0) {
        return 77;
    }
    if (strcmp(fault, "create-null") == 0) {
        *instance = NULL;
        return TEMBLOR_OK;
    }
    if (strcmp(fault, "create-long-error") == 0) {
        error->message_length = 4000000000u;
        error->subject_length = 4000000000u;
        return TEMBLOR_DEFECT;
    }
    if (strcmp(fault, "many-counters") == 0) {
        for (int i = 0; i < 100; i++) {
            char name[32];
            int written = snprintf(name, sizeof name, "counter-%d", i);
            uint64_t *cell = host->counter(host->instance, name, (uint64_t)written);
            if ((cell == NULL) != (i >= 64)) {
                return fail(error, TEMBLOR_DEFECT, "counters are not limited");
            }
        }
        host->counter(host->instance, settings, 1ull << 40);
        host->log(host->instance, 99, settings, length);
        host->log(12345678, TEMBLOR_LOG_INFO, settings, length);
    }
    temblor_instance *self = (temblor_instance *)calloc(1, sizeof *self);
    strcpy(self->fault, fault);
    *instance = self;
    return TEMBLOR_OK;
}

static void destroy(temblor_instance *self) { free(self); }

/* ---- source ---- */

static temblor_status open_any(temblor_instance *self, temblor_error *error) {
    if (is(self, "open-lost")) {
        return fail(error, TEMBLOR_LOST, "nobody is there");
    }
    if (is(self, "open-gone")) {
        return fail(error, TEMBLOR_GONE, "it has gone");
    }
    if (is(self, "open-defect")) {
        return fail(error, TEMBLOR_DEFECT, "cannot be opened");
    }
    if (is(self, "open-odd-status")) {
        return -99;
    }
    return TEMBLOR_OK;
}

static temblor_status open_source(temblor_instance *self, const temblor_position *resume, uint32_t count, uint32_t attempt,
                                  temblor_error *error) {
    (void)resume, (void)count, (void)attempt;
    return open_any(self, error);
}

static void put(temblor_batch *batch, uint16_t kind, uint32_t split, uint64_t position, const char *payload) {
    uint32_t offset = 4096 * batch->event_count;
    temblor_event event = {.offset = offset, .length = (uint32_t)strlen(payload), .position = position, .split = split, .kind = kind};
    memcpy(batch->data + offset, payload, event.length);
    batch->events[batch->event_count++] = event;
}

static temblor_event *last(temblor_batch *batch) { return &batch->events[batch->event_count - 1]; }

static temblor_status grow(temblor_instance *self, temblor_batch *batch) {
    if (is(self, "needs-more") && batch->data_capacity < 3000000) {
        batch->needed = 3000000;
        return TEMBLOR_TOO_SMALL;
    }
    if (is(self, "needs-no-more")) {
        batch->needed = 10;
        return TEMBLOR_TOO_SMALL;
    }
    if (is(self, "needs-too-much")) {
        batch->needed = 1ull << 50;
        return TEMBLOR_TOO_SMALL;
    }
    return TEMBLOR_OK;
}

static void corrupt(temblor_instance *self, temblor_batch *batch) {
    if (is(self, "payload-beyond")) {
        last(batch)->offset = (uint32_t)batch->data_capacity - 2;
    } else if (is(self, "payload-huge")) {
        last(batch)->length = UINT32_MAX;
    } else if (is(self, "offset-huge")) {
        last(batch)->offset = UINT32_MAX;
    } else if (is(self, "meta-beyond")) {
        last(batch)->meta_offset = UINT32_MAX;
        last(batch)->meta_length = 2;
    } else if (is(self, "meta-no-json")) {
        last(batch)->meta_length = 5;
    } else if (is(self, "odd-kind")) {
        last(batch)->kind = 99;
    } else if (is(self, "unknown-split")) {
        last(batch)->split = 7;
    } else if (is(self, "split-number")) {
        last(batch)->kind = TEMBLOR_SPLIT;
        last(batch)->split = UINT32_MAX;
    } else if (is(self, "odd-position")) {
        last(batch)->position = 1ull << 63;
    } else if (is(self, "state-too-long")) {
        last(batch)->kind = TEMBLOR_STATE;
        last(batch)->length = (uint32_t)batch->data_capacity + 1;
    } else if (is(self, "value-no-json")) {
        last(batch)->kind = TEMBLOR_VALUE;
    } else if (is(self, "event-count")) {
        batch->event_count = batch->event_capacity + 1;
    } else if (is(self, "event-count-huge")) {
        batch->event_count = UINT32_MAX;
    } else if (is(self, "pointers-changed")) {
        batch->data = NULL;
        batch->events = NULL;
        batch->data_capacity = UINT64_MAX;
    }
}

static temblor_status status_of(temblor_instance *self, temblor_error *error) {
    if (is(self, "poll-lost")) {
        return fail(error, TEMBLOR_LOST, "the connection broke");
    }
    if (is(self, "poll-gone")) {
        return fail(error, TEMBLOR_GONE, "it has gone");
    }
    if (is(self, "poll-defect")) {
        return fail(error, TEMBLOR_DEFECT, "something is broken");
    }
    if (is(self, "poll-odd-status")) {
        return 42;
    }
    if (is(self, "poll-setting")) {
        return fail_setting(error);
    }
    return TEMBLOR_OK;
}

static temblor_status poll(temblor_instance *self, temblor_batch *batch, uint64_t max_wait_ns, temblor_error *error) {
    if (is(self, "slow")) {
        struct timespec wait = {0, 300000000};
        nanosleep(&wait, NULL);
    }
    (void)max_wait_ns;
    temblor_status status = grow(self, batch);
    if (status != TEMBLOR_OK) {
        return status;
    }
    if (self->polls++ == 0) {
        put(batch, TEMBLOR_SPLIT, 0, 0, "split");
        put(batch, TEMBLOR_MESSAGE, 0, 1, "first");
        put(batch, TEMBLOR_MESSAGE, 0, 2, "second");
        corrupt(self, batch);
        return status_of(self, error);
    }
    return TEMBLOR_OK;
}

static void close_any(temblor_instance *self) { (void)self; }

static const temblor_source source = {sizeof(temblor_source), 0, open_source, poll, NULL, NULL, close_any};

/* ---- sink ---- */

static temblor_status open_sink(temblor_instance *self, uint32_t attempt, temblor_error *error) {
    (void)attempt;
    return open_any(self, error);
}

static void report(temblor_outcomes *outcomes, uint64_t id, uint32_t outcome) {
    temblor_outcome one = {.id = id, .outcome = outcome};
    outcomes->list[outcomes->count++] = one;
}

static temblor_status write_events(temblor_instance *self, const temblor_write *events, temblor_outcomes *outcomes, temblor_error *error) {
    uint64_t first = events->events[0].position;
    if (is(self, "no-outcomes")) {
        return TEMBLOR_OK;
    }
    if (is(self, "some-outcomes")) {
        outcomes->delivered_before = events->last_id;
        return TEMBLOR_OK;
    }
    if (is(self, "delivered-too-many")) {
        outcomes->delivered_before = events->last_id + 100;
        return TEMBLOR_OK;
    }
    if (is(self, "outcome-count")) {
        outcomes->count = UINT32_MAX;
        return TEMBLOR_OK;
    }
    if (is(self, "list-changed")) {
        outcomes->list = NULL;
        outcomes->count = 1;
        return TEMBLOR_OK;
    }
    if (is(self, "lost-half-way")) {
        report(outcomes, first, TEMBLOR_DELIVERED);
        return fail(error, TEMBLOR_LOST, "the connection broke");
    }
    if (is(self, "write-more")) {
        outcomes->delivered_before = events->last_id + 1;
        return TEMBLOR_MORE;
    }
    if (is(self, "pending-for-ever") || is(self, "settle-lies")) {
        for (uint32_t i = 0; i < events->event_count; i++) {
            report(outcomes, events->events[i].position, TEMBLOR_PENDING);
        }
        return TEMBLOR_OK;
    }
    report(outcomes, first, TEMBLOR_DELIVERED);
    if (is(self, "odd-outcome")) {
        outcomes->list[0].outcome = 17;
    } else if (is(self, "outcome-of-another")) {
        outcomes->list[0].id = events->last_id + 5;
    } else if (is(self, "outcome-negative")) {
        outcomes->list[0].id = UINT64_MAX;
    } else if (is(self, "reason-beyond")) {
        outcomes->list[0].outcome = TEMBLOR_REJECTED;
        outcomes->list[0].reason_offset = UINT32_MAX;
        outcomes->list[0].reason_length = UINT32_MAX;
    } else if (is(self, "without-reasons")) {
        outcomes->list[0].outcome = TEMBLOR_REJECTED;
    }
    outcomes->delivered_before = events->last_id + 1;
    return TEMBLOR_OK;
}

static temblor_status settle(temblor_instance *self, temblor_outcomes *outcomes, uint64_t max_wait_ns, temblor_error *error) {
    (void)max_wait_ns, (void)error;
    if (is(self, "settle-lies")) {
        outcomes->delivered_before = 1ull << 40;
    }
    return TEMBLOR_OK;
}

static const temblor_sink sink = {sizeof(temblor_sink), 0, open_sink, write_events, settle, NULL, NULL, close_any};

/* Takes empty payloads alone, and wants metadata. */
static temblor_status write_empty(temblor_instance *self, const temblor_write *events, temblor_outcomes *outcomes, temblor_error *error) {
    (void)self, (void)error;
    for (uint32_t i = 0; i < events->event_count; i++) {
        int is_right = events->events[i].length == 0 && events->events[i].meta_length == 2;
        report(outcomes, events->events[i].position, is_right ? TEMBLOR_DELIVERED : TEMBLOR_REJECTED);
    }
    return events->data_length == 0 ? TEMBLOR_OK : TEMBLOR_DEFECT;
}

/* ---- codec ---- */

static temblor_status transform(temblor_instance *self, const uint8_t *bytes, uint64_t length, temblor_buffer *out, temblor_error *error) {
    if (is(self, "malformed")) {
        error->offset = 3;
        error->subject_length = (uint32_t)snprintf(error->subject, error->subject_capacity, "odd-bytes");
        return fail(error, TEMBLOR_MALFORMED, "expected an x");
    }
    if (is(self, "malformed-beyond")) {
        error->offset = UINT64_MAX;
        return TEMBLOR_MALFORMED;
    }
    if (is(self, "drop")) {
        return TEMBLOR_DROP;
    }
    if (is(self, "no-json")) {
        memcpy(out->data, "{nonsense", 9);
        out->length = 9;
        return TEMBLOR_OK;
    }
    if (is(self, "length-beyond")) {
        out->length = out->capacity + 1;
        return TEMBLOR_OK;
    }
    if (is(self, "needs-more") && out->capacity < 1000000) {
        out->needed = 1000000;
        return TEMBLOR_TOO_SMALL;
    }
    if (is(self, "needs-no-more")) {
        out->needed = 1;
        return TEMBLOR_TOO_SMALL;
    }
    if (is(self, "lost")) {
        return TEMBLOR_LOST;
    }
    if (is(self, "defect")) {
        return fail(error, TEMBLOR_DEFECT, "out of memory");
    }
    memcpy(out->data, bytes, length);
    out->length = length;
    return TEMBLOR_OK;
}

static const temblor_codec codec = {sizeof(temblor_codec), 0, transform, transform};

/* ---- library ---- */

#define SCHEMA TEXT("{\"type\":\"object\",\"properties\":{\"fault\":{\"type\":\"string\",\"description\":\"What goes wrong\"}}}")

static const temblor_component components[] = {
    {.size = sizeof(temblor_component), .roles = TEMBLOR_SOURCE | TEMBLOR_SINK, .can = TEMBLOR_CAN_RESUME | TEMBLOR_CAN_UNLOAD,
     .name = TEXT("hostile"), .summary = TEXT("Breaks its contract"), .settings_schema = SCHEMA,
     .create = create, .destroy = destroy, .source = &source, .sink = &sink},
    {.size = sizeof(temblor_component), .roles = TEMBLOR_CODEC, .can = TEMBLOR_CAN_UNLOAD,
     .name = TEXT("hostile-codec"), .summary = TEXT("Breaks its contract"), .settings_schema = SCHEMA,
     .create = create, .destroy = destroy, .codec = &codec},
    {.size = sizeof(temblor_component), .roles = TEMBLOR_SINK, .can = TEMBLOR_CAN_UNLOAD,
     .name = TEXT("no_settle"), .summary = TEXT("Leaves events pending"), .settings_schema = SCHEMA,
     .create = create, .destroy = destroy,
     .sink = &(const temblor_sink){sizeof(temblor_sink), 0, open_sink, write_events, NULL, NULL, NULL, close_any}},
    {.size = sizeof(temblor_component), .roles = TEMBLOR_SINK, .can = TEMBLOR_CAN_UNLOAD | TEMBLOR_CAN_READ_META,
     .name = TEXT("empty_only"), .summary = TEXT("Takes empty payloads alone"), .settings_schema = SCHEMA,
     .create = create, .destroy = destroy,
     .sink = &(const temblor_sink){sizeof(temblor_sink), 0, open_sink, write_empty, NULL, NULL, NULL, close_any}},
};

static const temblor_component *const list[] = {&components[0], &components[1], &components[2], &components[3]};

static const temblor_library library = {.magic = TEMBLOR_MAGIC, .size = sizeof(temblor_library), .abi_major = 1, .component_count = 4,
                                        .name = TEXT("hostile"), .version = TEXT("1"), .components = list};

TEMBLOR_EXPORT const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_major, (void)host_minor;
    return &library;
}
