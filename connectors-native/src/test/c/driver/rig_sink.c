/* SPDX-License-Identifier: Apache-2.0
 *
 * A host for tests: sinks.
 */
#include "rig.h"

enum { STEP = 3 }; /* from one id to the next */

char rig_reason[256];

static void apply(const temblor_outcomes *all, uint64_t first_id, uint32_t count, char *letters) {
    memset(letters, '?', count);
    letters[count] = '\0';
    for (uint32_t i = 0; i < count && first_id + STEP * i < all->delivered_before; i++) {
        letters[i] = 'd';
    }
    for (uint32_t i = 0; i < all->count; i++) {
        const temblor_outcome *one = &all->list[i];
        CHECK(one->id >= first_id && (one->id - first_id) / STEP < count && (one->id - first_id) % STEP == 0);
        letters[(one->id - first_id) / STEP] = "?drxp"[one->outcome];
        CHECK((uint64_t)one->reason_offset + one->code_length + one->reason_length <= all->text_length);
        if (one->code_length + one->reason_length > 0) {
            (void)snprintf(rig_reason, sizeof rig_reason, "%.*s %.*s", (int)one->code_length, all->text + one->reason_offset,
                (int)one->reason_length, all->text + one->reason_offset + one->code_length);
        }
    }
}

temblor_status rig_write_bytes(
    rig *self, uint64_t first_id, const uint8_t *data, const uint32_t *lengths, uint32_t count, char *outcomes) {
    temblor_event *events = calloc(count, sizeof *events);
    temblor_outcome *list = calloc(count, sizeof *list);
    char *text = malloc(4096);
    CHECK(events != NULL && list != NULL && text != NULL);
    uint32_t offset = 0;
    for (uint32_t i = 0; i < count; i++) {
        events[i].offset = offset;
        events[i].length = lengths[i];
        events[i].position = first_id + STEP * i;
        offset += lengths[i];
    }
    temblor_write batch = {.size = sizeof batch,
        .event_count = count,
        .data = data,
        .data_length = offset,
        .events = events,
        .last_id = first_id + STEP * (count - 1)};
    temblor_outcomes all = {.size = sizeof all, .capacity = count, .list = list, .text = text, .text_capacity = 4096};
    temblor_status status = self->component->sink->write(self->instance, &batch, &all, rig_error(self));
    apply(&all, first_id, count, outcomes);
    free(events);
    free(list);
    free(text);
    return status;
}

temblor_status rig_write(rig *self, uint64_t first_id, const char *const *events, char *outcomes) {
    uint32_t lengths[64];
    uint32_t count = 0;
    size_t total = 0;
    for (; events[count] != NULL; count++) {
        CHECK(count < 64);
        lengths[count] = (uint32_t)strlen(events[count]);
        total += lengths[count];
    }
    uint8_t *data = malloc(total + 1);
    CHECK(data != NULL);
    size_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        memcpy(data + at, events[i], lengths[i]);
        at += lengths[i];
    }
    uint8_t *exact = realloc(data, total > 0 ? total : 1);
    temblor_status status = rig_write_bytes(self, first_id, exact, lengths, count, outcomes);
    free(exact);
    return status;
}

temblor_status rig_flush(rig *self) {
    return self->component->sink->flush(self->instance, rig_error(self));
}
