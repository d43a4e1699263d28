/* Listens on a number of ports of the loopback address and counts the lines that come, for each port:
 *
 *     receive PORTS
 *
 * Prints `ports P1 P2 …`, then one answer for each line of standard input:
 * `lines N1 N2 … bytes N1 N2 … last NS`, where the last byte came at NS on the monotonic clock. Ends with standard input. */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST_PORTS = 8, MOST_CONNECTIONS = 256, BUFFER = 256 * 1024 };

static struct {
    uint64_t lines, bytes;
} counts[MOST_PORTS];

/* Standard input, then the ports, then their connections; `owners` tells the port of each. */
static struct pollfd polled[1 + MOST_PORTS + MOST_CONNECTIONS];
static int owners[1 + MOST_PORTS + MOST_CONNECTIONS];
static nfds_t used;
static int ports;
static int64_t last;

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void watch(int descriptor, int owner) {
    polled[used] = (struct pollfd){.fd = descriptor, .events = POLLIN};
    owners[used++] = owner;
}

/* Written so that the compiler makes vector code of it: a byte's worth of lanes at a time. */
__attribute__((optimize("O3"))) static uint64_t newlines(const char *data, size_t length) {
    uint64_t count = 0;
    while (length > 0) {
        size_t block = length < 255 ? length : 255;
        uint8_t found = 0;
        for (size_t i = 0; i < block; i++) {
            found = (uint8_t)(found + (data[i] == '\n'));
        }
        count += found;
        data += block;
        length -= block;
    }
    return count;
}

static int listen_anywhere(int index) {
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t size = sizeof address;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int server = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(server, (struct sockaddr *)&address, size) || listen(server, 64) ||
        getsockname(server, (struct sockaddr *)&address, &size)) {
        fprintf(stderr, "receive: cannot listen: %s\n", strerror(errno));
        exit(1);
    }
    watch(server, index);
    return ntohs(address.sin_port);
}

static void accept_one(int server, int owner) {
    int connection = accept(server, NULL, NULL);
    if (connection < 0) {
        return;
    }
    if (used == sizeof polled / sizeof *polled) {
        fprintf(stderr, "receive: more than %d connections\n", MOST_CONNECTIONS);
        exit(1);
    }
    watch(connection, owner);
}

/* Reads what is there from entry `index`, and gives the entry up if there will be no more. */
static void read_some(nfds_t index) {
    static char buffer[BUFFER];
    ssize_t length = recv(polled[index].fd, buffer, sizeof buffer, 0);
    if (length > 0) {
        counts[owners[index]].lines += newlines(buffer, (size_t)length);
        counts[owners[index]].bytes += (uint64_t)length;
        last = now();
    } else if (length == 0 || errno != EINTR) {
        close(polled[index].fd);
        used--;
        polled[index] = polled[used];
        owners[index] = owners[used];
    }
}

static void answer(void) {
    char ignored[256];
    ssize_t length = read(STDIN_FILENO, ignored, sizeof ignored);
    if (length <= 0) {
        exit(0);
    }
    for (ssize_t i = 0; i < length; i++) {
        if (ignored[i] != '\n') {
            continue;
        }
        printf("lines");
        for (int port = 0; port < ports; port++) {
            printf(" %" PRIu64, counts[port].lines);
        }
        printf(" bytes");
        for (int port = 0; port < ports; port++) {
            printf(" %" PRIu64, counts[port].bytes);
        }
        printf(" last %" PRId64 "\n", last);
        fflush(stdout);
    }
}

int main(int count, char **arguments) {
    ports = count == 2 ? atoi(arguments[1]) : 0;
    if (ports < 1 || ports > MOST_PORTS) {
        fprintf(stderr, "usage: receive PORTS, from 1 to %d\n", MOST_PORTS);
        return 2;
    }
    watch(STDIN_FILENO, 0);
    printf("ports");
    for (int i = 0; i < ports; i++) {
        printf(" %d", listen_anywhere(i));
    }
    printf("\n");
    fflush(stdout);
    while (1) {
        if (poll(polled, used, -1) < 0) {
            continue;
        }
        for (nfds_t i = used; i-- > 0;) {
            if (polled[i].revents == 0) {
                continue;
            }
            if (i == 0) {
                answer();
            } else if (i <= (nfds_t)ports) {
                accept_one(polled[i].fd, owners[i]);
            } else {
                read_some(i);
            }
        }
    }
}
