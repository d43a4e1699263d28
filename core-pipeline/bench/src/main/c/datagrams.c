/* Sends datagrams to a port of the loopback address, from one socket:
 *
 *     datagrams PORT SIZE COUNT RATE
 *
 * COUNT of them, of SIZE bytes each, RATE a second, each when it is due, or as fast as they go if that is 0. What is due already is
 * sent at once; what is late by more than 10 ms is not made up for, for that would be another load. Ends after two minutes at
 * the latest. Prints `sent N began NS ended NS`, on the monotonic clock. */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>

enum { AT_ONCE = 64, LONGEST = 65507 };

static const int64_t SECOND = 1000000000, LATEST = 10000000, PATIENCE = 120 * 1000000000LL;

static struct mmsghdr messages[AT_ONCE];
static char datagram[LONGEST];

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * SECOND + time.tv_nsec;
}

static void sleep_for(int64_t nanos) {
    struct timespec time = {.tv_nsec = (long)(nanos < SECOND ? nanos : SECOND - 1)};
    nanosleep(&time, NULL);
}

static int open_to(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int to = socket(AF_INET, SOCK_DGRAM, 0);
    if (to < 0 || connect(to, (struct sockaddr *)&address, sizeof address)) {
        fprintf(stderr, "datagrams: cannot send to port %d: %s\n", port, strerror(errno));
        exit(1);
    }
    return to;
}

/* All alike. */
static void fill(size_t size) {
    static struct iovec piece = {.iov_base = datagram};
    piece.iov_len = size;
    for (size_t i = 0; i < size; i++) {
        datagram[i] = (char)('a' + i % 26);
    }
    for (int i = 0; i < AT_ONCE; i++) {
        messages[i].msg_hdr.msg_iov = &piece;
        messages[i].msg_hdr.msg_iovlen = 1;
    }
}

static int64_t send_some(int to, int64_t most) {
    int taken = sendmmsg(to, messages, most < AT_ONCE ? (unsigned)most : AT_ONCE, 0);
    if (taken < 0 && errno != EINTR && errno != ENOBUFS) {
        fprintf(stderr, "datagrams: could not send: %s\n", strerror(errno));
        exit(1);
    }
    return taken < 0 ? 0 : taken;
}

static int64_t send_all(int to, int64_t count) {
    int64_t sent = 0, end = now() + PATIENCE;
    while (sent < count && now() < end) {
        sent += send_some(to, count - sent);
    }
    return sent;
}

static int64_t send_paced(int to, int64_t count, int64_t rate) {
    int64_t sent = 0, end = now() + PATIENCE;
    int64_t start = now(); /* of a time in which all were sent that came due */
    int64_t before = 0;    /* what was sent until then */
    for (int64_t time = start; sent < count && time < end; time = now()) {
        int64_t behind = (time - start) - (sent - before) * SECOND / rate;
        if (behind > LATEST) {
            start = time;
            before = sent;
        } else if (behind < 0) {
            sleep_for(-behind);
        } else {
            int64_t due = behind * rate / SECOND + 1;
            sent += send_some(to, due < count - sent ? due : count - sent);
        }
    }
    return sent;
}

int main(int words, char **arguments) {
    int64_t size = words == 5 ? atoll(arguments[2]) : -1;
    int64_t rate = words == 5 ? atoll(arguments[4]) : -1;
    if (size < 0 || size > LONGEST || rate < 0) {
        fprintf(stderr, "usage: datagrams PORT SIZE COUNT RATE, with a size of at most %d and a rate of at least 0\n", LONGEST);
        return 2;
    }
    int64_t count = atoll(arguments[3]);
    int to = open_to(atoi(arguments[1]));
    prctl(PR_SET_TIMERSLACK, 1);
    fill((size_t)size);
    int64_t began = now();
    int64_t sent = rate == 0 ? send_all(to, count) : send_paced(to, count, rate);
    printf("sent %" PRId64 " began %" PRId64 " ended %" PRId64 "\n", sent, began, now());
    return 0;
}
