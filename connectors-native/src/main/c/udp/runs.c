/* SPDX-License-Identifier: Apache-2.0
 *
 * Many datagrams by one system call. Payloads stand side by side in a batch, so a run of events that are equally long, of which
 * the last may be shorter, is handed to Linux in one piece with the length at which to cut it: the way through the system is then
 * gone once for all of them. And many such pieces are handed over at once.
 */
#include "udp.h"

#include <stdlib.h>

#if defined(__linux__)
#include <netinet/udp.h>
#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif

enum { MOST_MESSAGES = 64, MOST_SEGMENTS = 64, MOST_BYTES = 65507 };

struct runs {
    uint32_t longest_segment; /* longer ones go by themselves: 0 once the system has refused to cut anything */
    uint32_t counts[MOST_MESSAGES];
    struct mmsghdr messages[MOST_MESSAGES];
    struct iovec pieces[MOST_MESSAGES];
    _Alignas(struct cmsghdr) char controls[MOST_MESSAGES][CMSG_SPACE(sizeof(uint16_t))];
};

runs *runs_new(void) {
    runs *self = calloc(1, sizeof *self);
    if (self != NULL) {
        self->longest_segment = MOST_BYTES;
    }
    return self;
}

/* How many events from `first` on can be handed over in one piece, and how many bytes they have. */
static uint32_t run_length(const runs *self, const temblor_event *events, uint32_t most, size_t *bytes) {
    uint32_t segment = events[0].length;
    uint32_t count = 1;
    int open = segment > 0 && segment <= self->longest_segment;
    *bytes = segment;
    while (open && count < most && count < MOST_SEGMENTS) {
        uint32_t next = events[count].length;
        if (next == 0 || next > segment || *bytes + next > MOST_BYTES
            || events[count].offset != events[count - 1].offset + events[count - 1].length) {
            break;
        }
        *bytes += next;
        count++;
        open = next == segment;
    }
    return count;
}

static void put(runs *self, uint32_t slot, const temblor_write *batch, const temblor_event *event, uint32_t count, size_t bytes) {
    struct msghdr *message = &self->messages[slot].msg_hdr;
    memset(message, 0, sizeof *message);
    self->counts[slot] = count;
    self->pieces[slot].iov_base = (void *)(uintptr_t)(batch->data + event->offset);
    self->pieces[slot].iov_len = bytes;
    message->msg_iov = &self->pieces[slot];
    message->msg_iovlen = 1;
    if (count > 1) {
        uint16_t segment = (uint16_t)event->length;
        message->msg_control = self->controls[slot];
        message->msg_controllen = sizeof self->controls[slot];
        struct cmsghdr *cut = CMSG_FIRSTHDR(message);
        cut->cmsg_level = IPPROTO_UDP;
        cut->cmsg_type = UDP_SEGMENT;
        cut->cmsg_len = CMSG_LEN(sizeof segment);
        memcpy(CMSG_DATA(cut), &segment, sizeof segment);
    }
}

/* Fills the slots with events from `first` on, and returns how many are used. */
static uint32_t fill(runs *self, const temblor_write *batch, uint32_t first, uint32_t end) {
    uint32_t slots = 0;
    while (slots < MOST_MESSAGES && first < end) {
        size_t bytes;
        uint32_t count = run_length(self, batch->events + first, end - first, &bytes);
        put(self, slots++, batch, batch->events + first, count, bytes);
        first += count;
    }
    return slots;
}

/* Whether the system refuses only to cut this piece, because a segment does not fit its network or at all. */
static int is_about_cutting(const runs *self, int code) {
    return self->counts[0] > 1 && (code == EINVAL || code == EMSGSIZE || code == EIO || code == EOPNOTSUPP);
}

uint32_t runs_send(runs *self, int socket, const temblor_write *batch, uint32_t first, uint32_t end, int *code) {
    uint32_t next = first;
    *code = 0;
    while (next < end && *code == 0) {
        int taken = sendmmsg(socket, self->messages, fill(self, batch, next, end), MSG_NOSIGNAL);
        if (taken < 0 && is_about_cutting(self, errno)) {
            int length_matters = errno == EINVAL || errno == EMSGSIZE;
            self->longest_segment = length_matters ? batch->events[next].length - 1 : 0;
        } else if (taken < 0) {
            *code = errno;
        }
        for (int i = 0; i < taken; i++) {
            next += self->counts[i];
        }
    }
    return next - first;
}

#else

struct runs {
    int none;
};

runs *runs_new(void) {
    return calloc(1, sizeof(runs));
}

uint32_t runs_send(runs *self, int socket, const temblor_write *batch, uint32_t first, uint32_t end, int *code) {
    uint32_t next = first;
    (void)self;
    *code = 0;
    while (next < end && *code == 0) {
        const temblor_event *event = batch->events + next;
        *code = send(socket, batch->data + event->offset, event->length, 0) < 0 ? errno : 0;
        next += *code == 0 ? 1 : 0;
    }
    return next - first;
}

#endif

void runs_free(runs *self) {
    free(self);
}
