/* SPDX-License-Identifier: Apache-2.0
 *
 * temblor_kit.h - what connectors in C and C++ need again and again. Static inline functions only, C99 and C++11: copy these
 * headers beside temblor_connector.h, and include this one.
 *
 *   temblor_kit.h       texts, failures, logging, waking, counters
 *   temblor_settings.h  reads the settings that create is given
 *   temblor_cursor.h    fills the batch that poll is lent
 *   temblor_outcomes.h  reports what became of the events that write is lent
 *   temblor_bell.h      waits that interrupt can cut short
 *
 * Nothing here allocates, unless its name begins with temblor_new_, and nothing keeps a state of its own.
 */
#ifndef TEMBLOR_KIT_H
#define TEMBLOR_KIT_H

#include "temblor_connector.h"

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#if !defined(_WIN32)
#include <unistd.h>
#endif

#if defined(__GNUC__)
#define TEMBLOR_FORMAT(at, first) __attribute__((__format__(__printf__, at, first)))
#else
#define TEMBLOR_FORMAT(at, first)
#endif

/* ---- Texts ----------------------------------------------------------------------------------------------------------- */

/* A literal as a temblor_text, in an initializer: temblor_text name = TEMBLOR_TEXT("abc"); */
#define TEMBLOR_TEXT(literal) { literal, sizeof(literal) - 1 }

static inline temblor_text temblor_text_of(const char *bytes, uint64_t length) {
    temblor_text text;
    text.bytes = bytes;
    text.length = length;
    return text;
}

/* Whether a text is this string. */
static inline int temblor_is(temblor_text text, const char *string) {
    return text.length == strlen(string) && (text.length == 0 || memcmp(text.bytes, string, (size_t)text.length) == 0);
}

/* The text with a length that printf's %.*s takes: temblor_logf(host, level, "flow %.*s", TEMBLOR_PRINT(host->flow)) */
#define TEMBLOR_PRINT(text) ((int)((text).length < 4096u ? (text).length : 4096u)), ((text).length ? (text).bytes : "")

/* How many of the first `length` bytes end with a whole character of UTF-8. */
static inline uint32_t temblor_whole_characters(const char *bytes, uint32_t length) {
    uint32_t start = length;
    uint32_t most = length < 4u ? length : 4u;
    uint32_t back;
    for (back = 1; back <= most; back++) {
        unsigned char c = (unsigned char)bytes[length - back];
        uint32_t needs = c >= 0xF0u ? 4u : c >= 0xE0u ? 3u : c >= 0xC0u ? 2u : 1u;
        if (c < 0x80u || c >= 0xC0u) {
            start = needs > back ? length - back : length;
            break;
        }
    }
    return start;
}

/* Prints behind the first `used` bytes of room, cuts what does not fit, and returns how many bytes are used then. */
static inline uint32_t temblor_print_more(char *room, uint32_t capacity, uint32_t used, const char *format, va_list arguments) {
    int printed;
    if (room == NULL || used >= capacity) {
        return used;
    }
    printed = vsnprintf(room + used, (size_t)(capacity - used), format, arguments);
    if (printed < 0) {
        return used;
    }
    if ((uint32_t)printed >= capacity - used) {
        return temblor_whole_characters(room, capacity - 1u);
    }
    return used + (uint32_t)printed;
}

/* ---- Failures -------------------------------------------------------------------------------------------------------- */

/* Says in an error what is wrong, what would be right and what was found, and returns the status. */
TEMBLOR_FORMAT(3, 4)
static inline temblor_status temblor_fail(temblor_error *error, temblor_status status, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    error->message_length = temblor_print_more(error->message, error->message_capacity, 0, format, arguments);
    va_end(arguments);
    return status;
}

/* What an errno means, in the words of Temblor's messages. */
static inline const char *temblor_reason(int code, char *room, size_t capacity) {
    const char *system;
    switch (code) {
    case ENOENT: return "no such file";
    case EACCES: return "permission denied";
    case EEXIST: return "already exists";
    case ENOTDIR: return "not a folder";
    case EISDIR: return "is a folder";
    case ELOOP: return "a link that leads back to itself";
    default: break;
    }
    system = strerror(code);
    if (capacity == 0) {
        return system;
    }
    (void)snprintf(room, capacity, "%s", system);
    if (room[0] >= 'A' && room[0] <= 'Z' && !(room[1] >= 'A' && room[1] <= 'Z')) {
        room[0] = (char)(room[0] - 'A' + 'a');
    }
    return room;
}

TEMBLOR_FORMAT(3, 4)
static inline void temblor_say_more(temblor_error *error, uint32_t used, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    error->message_length = temblor_print_more(error->message, error->message_capacity, used, format, arguments);
    va_end(arguments);
}

/* As temblor_fail, for a system call that failed with this errno: its meaning is put behind the text and a colon. */
TEMBLOR_FORMAT(4, 5)
static inline temblor_status temblor_fail_system(
    temblor_error *error, temblor_status status, int code, const char *format, ...) {
    char room[128];
    va_list arguments;
    va_start(arguments, format);
    error->message_length = temblor_print_more(error->message, error->message_capacity, 0, format, arguments);
    va_end(arguments);
    error->system_code = code;
    temblor_say_more(error, error->message_length, ": %s", temblor_reason(code, room, sizeof room));
    return status;
}

/* Names what the error is about: the path of a setting, or the stable word of a malformed event. */
static inline void temblor_subject(temblor_error *error, const char *subject) {
    size_t length = strlen(subject);
    if (length > error->subject_capacity) {
        length = error->subject_capacity;
    }
    if (length > 0) {
        memcpy(error->subject, subject, length);
    }
    error->subject_length = (uint32_t)length;
}

/* As temblor_fail, for the setting at this path, such as rotate.size; returns TEMBLOR_SETTING. The text goes on behind the
 * path: "must be at least 1, but is 0". */
TEMBLOR_FORMAT(3, 4)
static inline temblor_status temblor_fail_setting(temblor_error *error, const char *path, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    error->message_length = temblor_print_more(error->message, error->message_capacity, 0, format, arguments);
    va_end(arguments);
    temblor_subject(error, path);
    return TEMBLOR_SETTING;
}

/* ---- Logging, waking, counting --------------------------------------------------------------------------------------- */

static inline int temblor_logs(const temblor_host *host, int32_t level) {
    return level >= *host->log_level && level < TEMBLOR_LOG_OFF;
}

/* Logs one line of up to 1,023 bytes, if the level is logged. Any thread. */
TEMBLOR_FORMAT(3, 4)
static inline void temblor_logf(const temblor_host *host, int32_t level, const char *format, ...) {
    char line[1024];
    uint32_t length;
    va_list arguments;
    if (!temblor_logs(host, level)) {
        return;
    }
    va_start(arguments, format);
    length = temblor_print_more(line, (uint32_t)sizeof line, 0, format, arguments);
    va_end(arguments);
    host->log(host->instance, level, line, length);
}

#if defined(__GNUC__) && !defined(_WIN32)
/* Wakes a source that has TEMBLOR_CAN_WAKE. Any thread; first make visible what there is to poll. */
static inline void temblor_wake(const temblor_host *host) {
    if (__atomic_exchange_n(host->wake_word, 1u, __ATOMIC_ACQ_REL) == 0u) {
        uint64_t one = 1;
        ssize_t written;
        do {
            written = write(host->wake_fd, &one, sizeof one);
        } while (written < 0 && errno == EINTR);
    }
}
#endif

/* The counter of this name in kebab case; may be NULL, which temblor_count takes, too. */
static inline uint64_t *temblor_counter(const temblor_host *host, const char *name) {
    return host->counter(host->instance, name, strlen(name));
}

/* Adds to a counter. Any thread. */
static inline void temblor_count(uint64_t *counter, uint64_t more) {
    if (counter != NULL && more != 0) {
#if defined(__GNUC__)
        (void)__atomic_fetch_add(counter, more, __ATOMIC_RELAXED);
#else
        *counter += more;
#endif
    }
}

#include "temblor_cursor.h"
#include "temblor_outcomes.h"
#include "temblor_settings.h"
#if !defined(_WIN32)
#include "temblor_bell.h"
#endif

#endif
