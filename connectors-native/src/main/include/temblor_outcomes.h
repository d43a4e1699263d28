/* SPDX-License-Identifier: Apache-2.0
 *
 * temblor_outcomes.h - reports what became of the events that write is lent; part of temblor_kit.h.
 *
 * A sink that writes a batch as a whole needs two of these: temblor_deliver_all, and temblor_retry_from for a batch of which
 * only the first events could be written.
 */
#ifndef TEMBLOR_OUTCOMES_H
#define TEMBLOR_OUTCOMES_H

#include "temblor_kit.h"

/* Every event with an id below is delivered, but for those that are reported as retry or rejected. */
static inline void temblor_deliver_before(temblor_outcomes *outcomes, uint64_t id) {
    if (id > outcomes->delivered_before) {
        outcomes->delivered_before = id;
    }
}

static inline void temblor_deliver_all(const temblor_write *batch, temblor_outcomes *outcomes) {
    temblor_deliver_before(outcomes, batch->last_id + 1);
}

/* The first `count` events of the batch are delivered. */
static inline void temblor_deliver_first(const temblor_write *batch, uint32_t count, temblor_outcomes *outcomes) {
    if (count > 0) {
        temblor_deliver_before(outcomes, batch->events[count - 1].position + 1);
    }
}

/* Puts a reason behind the texts that are there, and returns where; what does not fit is cut. */
static inline uint32_t temblor_put_reason(temblor_outcomes *outcomes, const char *format, va_list arguments) {
    uint32_t capacity = outcomes->text_capacity < UINT32_MAX ? (uint32_t)outcomes->text_capacity : UINT32_MAX;
    uint32_t start = outcomes->text_length;
    outcomes->text_length = temblor_print_more(outcomes->text, capacity, start, format, arguments);
    if (outcomes->text_length < start) {
        outcomes->text_length = start;
    }
    return start;
}

/* The next free place for an outcome, or NULL if there is none. */
static inline temblor_outcome *temblor_put(temblor_outcomes *outcomes, uint64_t id, uint32_t what) {
    temblor_outcome *one;
    if (outcomes->count >= outcomes->capacity) {
        return NULL;
    }
    one = outcomes->list + outcomes->count++;
    one->id = id;
    one->outcome = what;
    one->code_length = 0;
    one->reason_offset = 0;
    one->reason_length = 0;
    return one;
}

/* One event is delivered, or its outcome comes by settle. */
static inline void temblor_deliver(temblor_outcomes *outcomes, uint64_t id) {
    (void)temblor_put(outcomes, id, TEMBLOR_DELIVERED);
}

static inline void temblor_pend(temblor_outcomes *outcomes, uint64_t id) {
    (void)temblor_put(outcomes, id, TEMBLOR_PENDING);
}

/* All events before `index` are delivered, unless reported otherwise; those from there on are to be written again. */
TEMBLOR_FORMAT(4, 5)
static inline void temblor_retry_from(
    const temblor_write *batch, uint32_t index, temblor_outcomes *outcomes, const char *format, ...) {
    uint32_t start;
    uint32_t i;
    va_list arguments;
    va_start(arguments, format);
    start = temblor_put_reason(outcomes, format, arguments);
    va_end(arguments);
    temblor_deliver_first(batch, index, outcomes);
    for (i = index; i < batch->event_count; i++) {
        temblor_outcome *one = temblor_put(outcomes, batch->events[i].position, TEMBLOR_RETRY);
        if (one != NULL) {
            one->reason_offset = start;
            one->reason_length = outcomes->text_length - start;
        }
    }
}

/* One event goes to the dead letters: with a stable word in kebab case, and a reason. */
TEMBLOR_FORMAT(4, 5)
static inline void temblor_reject(temblor_outcomes *outcomes, uint64_t id, const char *code, const char *format, ...) {
    temblor_outcome *one = temblor_put(outcomes, id, TEMBLOR_REJECTED);
    uint64_t left = outcomes->text_capacity - outcomes->text_length;
    size_t length = strlen(code) < left ? strlen(code) : (size_t)left;
    va_list arguments;
    if (one == NULL) {
        return;
    }
    one->reason_offset = outcomes->text_length;
    one->code_length = (uint32_t)length;
    if (length > 0) {
        memcpy(outcomes->text + outcomes->text_length, code, length);
    }
    outcomes->text_length += (uint32_t)length;
    va_start(arguments, format);
    one->reason_length = temblor_put_reason(outcomes, format, arguments);
    va_end(arguments);
    one->reason_length = outcomes->text_length - one->reason_length;
}

#endif
