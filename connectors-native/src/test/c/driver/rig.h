/* SPDX-License-Identifier: Apache-2.0
 *
 * rig.h - a host for tests: loads a library, and takes one instance through its life. What is lent is exactly as large as it says,
 * and is overwritten as soon as it was looked at, so that a sanitizer sees who reads or writes elsewhere.
 */
#ifndef RIG_H
#define RIG_H

#include "check.h"

/* An event that a source has appended. The texts end with NUL. */
typedef struct received {
    uint16_t kind;
    uint32_t split;
    char *payload;
    uint32_t length;
    char *meta;
    uint64_t position;
} received;

typedef struct rig {
    temblor_host host;
    int32_t log_level;
    uint32_t wake_word;
    uint64_t cells[64];
    char names[64][48];
    uint32_t cell_count;
    char log[65536]; /* all lines so far */
    size_t log_length;
    int64_t epoch_ns, skew_ns; /* if epoch_ns is not 0 it is the time; skew_ns is added to the monotonic clock */
    char message[512], subject[64];
    temblor_error error;
    const temblor_component *component;
    uint32_t role;
    char settings[1024];
    temblor_instance *instance;
    uint64_t data_capacity;
    uint32_t event_capacity;
    received *events; /* of all polls so far */
    size_t count;
} rig;

/* The component of this name of a library in the folder that is tested. */
const temblor_component *load(const char *library, const char *component);
extern const char *rig_folder;

/* A rig whose instance could be made. The settings have ' where JSON has ". */
rig *rig_new(const temblor_component *component, uint32_t role, const char *settings);
void rig_free(rig *self);

/* Checks that these settings are refused with this subject, and a message that contains `part`. */
void rig_refuses(const temblor_component *component, uint32_t role, const char *settings, const char *subject, const char *part);

/* Tries settings of any kind: they may be refused. */
void rig_tries(const temblor_component *component, uint32_t role, const char *settings);

/* An empty error, to be lent; and the message that the last one has got. */
temblor_error *rig_error(rig *self);
const char *rig_message(rig *self);
uint64_t rig_counter(rig *self, const char *name);
int rig_logged(rig *self, const char *part);

/* Open and close sources and sinks; positions are for sources alone. */
temblor_status rig_open(rig *self, const temblor_position *resume, uint32_t count);
void rig_close(rig *self);

/* ---- Sources */

temblor_status rig_poll(rig *self, uint64_t max_wait_ns);
void rig_forget(rig *self); /* what was received */

/* Polls until there are so many events of one of the kinds that carry a payload; fails after some seconds. */
void rig_poll_until(rig *self, size_t events);

/* Polls until the end. */
void rig_poll_to_end(rig *self);

/* The number of chunks, messages and values, and the n-th of them. */
size_t rig_payloads(rig *self);
received *rig_payload(rig *self, size_t n);

/* All payloads of a split, one behind the other; to be freed. "" for the split means all. */
char *rig_content(rig *self, const char *split);

/* Where reading came to in a split: behind its last byte or message. The state is the rig's. 0 if there is no such split. */
int rig_position(rig *self, const char *split, temblor_position *position);

/* Polls for 30 s in another thread, and checks that interrupt ends that. */
void rig_interrupts(rig *self);

/* ---- Sinks */

/* Writes events, NULL behind the last, with ids from `first_id` on, each by 3 more; returns the status. Outcomes as a text:
 * one letter for each event, d, r, x or p; ? for none. */
temblor_status rig_write(rig *self, uint64_t first_id, const char *const *events, char *outcomes);
temblor_status rig_write_bytes(
    rig *self, uint64_t first_id, const uint8_t *data, const uint32_t *lengths, uint32_t count, char *outcomes);
temblor_status rig_flush(rig *self);
extern char rig_reason[256]; /* code and reason of the last outcome that had one */

#endif
