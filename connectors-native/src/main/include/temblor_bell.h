/* SPDX-License-Identifier: Apache-2.0
 *
 * temblor_bell.h - a wait that another thread can cut short; part of temblor_kit.h, where there is POSIX.
 *
 * What `interrupt` needs: create makes a bell, interrupt rings it, and whoever waits does so by temblor_wait. A bell that is rung
 * while nobody waits ends the next wait.
 */
#ifndef TEMBLOR_BELL_H
#define TEMBLOR_BELL_H

#include "temblor_kit.h"

#include <fcntl.h>
#include <poll.h>

typedef struct temblor_bell {
    int heard, rung; /* the two ends of a pipe; -1 if there is none */
} temblor_bell;

static inline void temblor_bell_close(temblor_bell *bell) {
    if (bell->heard >= 0) {
        (void)close(bell->heard);
        (void)close(bell->rung);
    }
    bell->heard = bell->rung = -1;
}

/* Makes a bell; returns 0, or the errno that says why there is none. */
static inline int temblor_bell_open(temblor_bell *bell) {
    int ends[2];
    int i;
    int failed = 0;
    bell->heard = bell->rung = -1;
    if (pipe(ends) != 0) {
        return errno;
    }
    bell->heard = ends[0];
    bell->rung = ends[1];
    for (i = 0; i < 2; i++) {
        failed |= fcntl(ends[i], F_SETFL, O_NONBLOCK) | fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    if (failed != 0) {
        failed = errno;
        temblor_bell_close(bell);
    }
    return failed;
}

/* Ends the wait that is going on, or else the next one. Any thread; does not block. */
static inline void temblor_ring(const temblor_bell *bell) {
    ssize_t written = write(bell->rung, "!", 1); /* a full pipe has been rung often enough */
    (void)written;
}

/* Whether it is rung, for work that looks now and then. */
static inline int temblor_is_rung(const temblor_bell *bell) {
    struct pollfd one;
    one.fd = bell->heard;
    one.events = POLLIN;
    one.revents = 0;
    return poll(&one, 1, 0) > 0;
}

/* Takes notice of being rung; says whether it was. */
static inline int temblor_heard(const temblor_bell *bell) {
    char drain[64];
    int any = 0;
    while (read(bell->heard, drain, sizeof drain) > 0) {
        any = 1;
    }
    return any;
}

/* Waits until the descriptor is ready (POLLIN, POLLOUT), or broken: 1; the time is over, at an hour at the latest: 0; or
 * somebody rang: -1. Without a descriptor, -1, it is a mere nap. Fractions of a millisecond are rounded up. */
static inline int temblor_wait(const temblor_bell *bell, int descriptor, short events, uint64_t most_ns) {
    struct pollfd both[2];
    uint64_t ms = most_ns / 1000000u + (most_ns % 1000000u != 0 ? 1u : 0u);
    both[0].fd = bell->heard;
    both[0].events = POLLIN;
    both[1].fd = descriptor;
    both[1].events = events;
    both[0].revents = both[1].revents = 0;
    (void)poll(both, 2, ms > 3600000u ? 3600000 : (int)ms);
    if (both[0].revents != 0) {
        (void)temblor_heard(bell);
        return -1;
    }
    return both[1].revents != 0;
}

#endif
