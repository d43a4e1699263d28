/* Writes a file of log lines that is the same for the same seed and size, and counts what a receiver will have to find:
 *
 *     generate FILE MIB SEED
 *
 * Each line is {"msg":"HOST - USER [TIME] \"METHOD PATH PROTOCOL\" STATUS BYTES"}, the Apache common log format in JSON. Five of
 * nine statuses are errors, that is 4xx or 5xx. Prints `lines N bytes N errors N`. */

#include <errno.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

enum { LINES_PER_SECOND = 64, FIRST_SECOND = 1772323200 /* 2026-03-01 00:00:00 UTC */ };

static const char *const METHODS[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
static const char *const PROTOCOLS[] = {"HTTP/1.0", "HTTP/1.1", "HTTP/2.0"};
static const int STATUSES[] = {200, 204, 301, 304, 400, 401, 404, 500, 503};
static const char *const NAMES[] = {"abbott", "bauer",  "connelly", "dooley",  "effertz", "fadel",  "greenholt", "hauck",
                                    "jacobi", "kuhic",  "lubowitz", "mccoy",   "nader",   "oconner", "paucek",   "rohan",
                                    "stokes", "turner", "upton",    "volkman", "walsh",   "zulauf"};
static const char *const WORDS[] = {"aggregate", "architectures", "clicks-and-mortar", "channels",    "content",     "cutting-edge",
                                    "deliver",   "bleeding-edge", "e-markets", "enhance",     "mission-critical", "frictionless",
                                    "generate",  "holistic",      "incubate",  "integrate",   "interactive", "leverage",
                                    "matrix",    "metrics",       "monetize",  "networks",    "one-to-one",  "platforms",
                                    "real-time", "robust",        "scale",     "seamless",    "synergize",   "turn-key",
                                    "users",     "vertical",      "visionary", "whiteboard",  "world-class", "web-enabled"};

static uint64_t state;

/* The next 64 bits of SplitMix64. */
static uint64_t next(void) {
    uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

static unsigned below(unsigned bound) {
    return (unsigned)(((next() >> 32) * bound) >> 32);
}

static const char *time_of(uint64_t line) {
    static char text[32];
    static time_t written;
    time_t now = FIRST_SECOND + (time_t)(line / LINES_PER_SECOND);
    if (now != written) {
        struct tm parts;
        gmtime_r(&now, &parts);
        strftime(text, sizeof text, "%d/%b/%Y:%H:%M:%S +0000", &parts);
        written = now;
    }
    return text;
}

/* Writes line number `line` into `out`, and says through `status` which it has. */
static int format(char *out, size_t size, uint64_t line, int *status) {
    char user[32] = "-";
    char path[128];
    int length = 0;
    unsigned a = 1 + below(254), b = below(256), c = below(256), d = 1 + below(254);
    if (below(2)) {
        const char *name = NAMES[below(COUNT(NAMES))];
        snprintf(user, sizeof user, "%s%u", name, 1000 + below(9000));
    }
    for (unsigned parts = 1 + below(4); parts > 0; parts--) {
        length += snprintf(path + length, sizeof path - (size_t)length, "/%s", WORDS[below(COUNT(WORDS))]);
    }
    const char *method = METHODS[below(COUNT(METHODS))];
    const char *protocol = PROTOCOLS[below(COUNT(PROTOCOLS))];
    *status = STATUSES[below(COUNT(STATUSES))];
    return snprintf(out, size, "{\"msg\":\"%u.%u.%u.%u - %s [%s] \\\"%s %s %s\\\" %d %u\"}\n", a, b, c, d, user,
                    time_of(line), method, path, protocol, *status, below(30000));
}

int main(int count, char **arguments) {
    if (count != 4) {
        fprintf(stderr, "usage: generate FILE MIB SEED\n");
        return 2;
    }
    FILE *file = fopen(arguments[1], "w");
    if (!file) {
        fprintf(stderr, "generate: cannot write %s: %s\n", arguments[1], strerror(errno));
        return 1;
    }
    uint64_t goal = strtoull(arguments[2], NULL, 10) << 20;
    state = strtoull(arguments[3], NULL, 10);
    uint64_t lines = 0, bytes = 0, errors = 0;
    char line[512];
    while (bytes < goal) {
        int status;
        int length = format(line, sizeof line, lines, &status);
        fwrite(line, 1, (size_t)length, file);
        bytes += (uint64_t)length;
        errors += status >= 400;
        lines++;
    }
    if (ferror(file) | fclose(file)) {
        fprintf(stderr, "generate: cannot write %s: %s\n", arguments[1], strerror(errno));
        return 1;
    }
    printf("lines %" PRIu64 " bytes %" PRIu64 " errors %" PRIu64 "\n", lines, bytes, errors);
    return 0;
}
