/* Sends a file of lines over several connections at once, as fast as it is taken:
 *
 *     send PORT CONNECTIONS REPEAT FILE
 *
 * Each connection has its own share of the file, cut between two lines, and sends it REPEAT times. Then it says that it has
 * finished, and waits until the other side closes the connection, which it does when it has read all. Prints
 * `bytes N closed N began NS ended NS`: what was sent, how many connections were closed in good order, and when the first
 * was opened and the last closed, on the monotonic clock. */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { MOST_CONNECTIONS = 64, BLOCK = 256 * 1024, PATIENCE_SECONDS = 300 };

struct share {
    const char *data;
    size_t length;
    int port;
    long repeat;
    uint64_t sent;
    int closed;
    const char *failure;
    int reason;
};

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int fail(struct share *share, const char *what) {
    share->failure = what;
    share->reason = errno;
    return -1;
}

static int send_all(struct share *share, int connection) {
    for (long round = 0; round < share->repeat; round++) {
        for (size_t at = 0; at < share->length;) {
            size_t left = share->length - at;
            ssize_t taken = send(connection, share->data + at, left < BLOCK ? left : BLOCK, MSG_NOSIGNAL);
            if (taken < 0 && errno != EINTR) {
                return fail(share, "send");
            }
            if (taken > 0) {
                at += (size_t)taken;
                share->sent += (uint64_t)taken;
            }
        }
    }
    return 0;
}

static int await_close(struct share *share, int connection) {
    char ignored[4096];
    ssize_t length;
    shutdown(connection, SHUT_WR);
    while ((length = recv(connection, ignored, sizeof ignored, 0)) > 0) {
    }
    if (length < 0) {
        return fail(share, "wait for the end of the connection");
    }
    share->closed = 1;
    return 0;
}

static void *run(void *argument) {
    struct share *share = argument;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)share->port)};
    struct timeval patience = {.tv_sec = PATIENCE_SECONDS};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int connection = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connect(connection, (struct sockaddr *)&address, sizeof address)) {
        fail(share, "connect");
    } else if (!send_all(share, connection)) {
        await_close(share, connection);
    }
    close(connection);
    return NULL;
}

/* Cuts the data into shares between two lines. */
static void cut(struct share *shares, int count, const char *data, size_t length) {
    size_t begin = 0;
    for (int i = 0; i < count; i++) {
        size_t end = length;
        if (i < count - 1) {
            size_t at = length / (size_t)count * (size_t)(i + 1);
            const char *newline = at < begin ? NULL : memchr(data + at, '\n', length - at);
            end = newline ? (size_t)(newline - data) + 1 : at < begin ? begin : length;
        }
        shares[i].data = data + begin;
        shares[i].length = end - begin;
        begin = end;
    }
}

static const char *map(const char *path, size_t *length) {
    struct stat status;
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &status)) {
        return NULL;
    }
    *length = (size_t)status.st_size;
    void *data = mmap(NULL, *length, PROT_READ, MAP_SHARED | MAP_POPULATE, file, 0);
    return data == MAP_FAILED ? NULL : data;
}

int main(int count, char **arguments) {
    int connections = count == 5 ? atoi(arguments[2]) : 0;
    if (connections < 1 || connections > MOST_CONNECTIONS) {
        fprintf(stderr, "usage: send PORT CONNECTIONS REPEAT FILE, with 1 to %d connections\n", MOST_CONNECTIONS);
        return 2;
    }
    size_t length = 0;
    const char *data = map(arguments[4], &length);
    if (!data) {
        fprintf(stderr, "send: cannot read %s: %s\n", arguments[4], strerror(errno));
        return 1;
    }
    struct share shares[MOST_CONNECTIONS] = {0};
    pthread_t threads[MOST_CONNECTIONS];
    cut(shares, connections, data, length);
    int64_t began = now();
    for (int i = 0; i < connections; i++) {
        shares[i].port = atoi(arguments[1]);
        shares[i].repeat = atol(arguments[3]);
        pthread_create(&threads[i], NULL, run, &shares[i]);
    }
    uint64_t sent = 0;
    int closed = 0;
    for (int i = 0; i < connections; i++) {
        pthread_join(threads[i], NULL);
        sent += shares[i].sent;
        closed += shares[i].closed;
        if (shares[i].failure) {
            fprintf(stderr, "send: could not %s: %s\n", shares[i].failure, strerror(shares[i].reason));
        }
    }
    printf("bytes %" PRIu64 " closed %d began %" PRId64 " ended %" PRId64 "\n", sent, closed, began, now());
    return 0;
}
