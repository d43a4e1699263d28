/* SPDX-License-Identifier: Apache-2.0
 *
 * check.h - assertions that say what was expected and what was found, and end the process.
 */
#ifndef CHECK_H
#define CHECK_H

#include "temblor_kit.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* The test that runs now; for messages. */
extern const char *check_name;

#define CHECK_FAIL(...) \
    (fprintf(stderr, "%s:%d: %s: ", __FILE__, __LINE__, check_name), \
        fprintf(stderr, __VA_ARGS__), fputc('\n', stderr), exit(1))

#define CHECK(condition) ((condition) ? (void)0 : (void)CHECK_FAIL("%s", #condition))

#define CHECK_WHOLE(found, expected) check_whole(__FILE__, __LINE__, #found, (int64_t)(found), (int64_t)(expected))

#define CHECK_STRING(found, expected) check_text(__FILE__, __LINE__, temblor_text_of(found, strlen(found)), expected)

#define CHECK_TEXT(found, expected) check_text(__FILE__, __LINE__, found, expected)

/* Runs one test, which is a function without arguments. */
#define RUN(test) (check_name = #test, test())

static inline void check_whole(const char *file, int line, const char *what, int64_t found, int64_t expected) {
    if (found != expected) {
        fprintf(stderr, "%s:%d: %s: %s is %" PRId64 ", but should be %" PRId64 "\n", file, line, check_name, what, found, expected);
        exit(1);
    }
}

static inline void check_text(const char *file, int line, temblor_text found, const char *expected) {
    if (!temblor_is(found, expected)) {
        fprintf(stderr, "%s:%d: %s: found `%.*s`, but expected `%s`\n", file, line, check_name, TEMBLOR_PRINT(found), expected);
        exit(1);
    }
}

#endif
