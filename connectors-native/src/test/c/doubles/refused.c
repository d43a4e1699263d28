/* SPDX-License-Identifier: Apache-2.0 */
/* Libraries that must be refused, and one that need not: FAULT says which. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "temblor_connector.h"

#define NONE 0
#define WRONG_MAGIC 1
#define WRONG_MAJOR 2
#define NEWER_MINOR 3
#define UNKNOWN_FEATURE 4
#define SMALL_LIBRARY 5
#define NO_COMPONENTS 6
#define MANY_COMPONENTS 7
#define NULL_COMPONENT 8
#define SMALL_COMPONENT 9
#define ODD_NAME 10
#define ODD_ROLES 11
#define NO_CREATE 12
#define NO_SOURCE_TABLE 13
#define NO_POLL 14
#define ODD_CODEC_RULE 15
#define NO_SYMBOL 16
#define UNDEFINED_SYMBOL 17
#define ENTRY_CRASHES 18
#define ENTRY_ABORTS 19
#define ENTRY_EXITS 20
#define ENTRY_HANGS 21
#define ENTRY_RETURNS_NULL 22
#define LOADING_CRASHES 23
#define ODD_UTF8 24
#define ODD_SCHEMA 25
#define SAME_NAME_TWICE 26
#define LONG_TEXT 27
#define PRINTS 28
#define WILD_POINTER 29
#define NO_FUNCTION_OF_CODEC 30
#define STACK_OVERFLOW 31
#define SMALL_SOURCE 32

#ifndef FAULT
#define FAULT NONE
#endif
#define TEXT(literal) {literal, sizeof(literal) - 1}

static temblor_status create(const temblor_host *host, uint32_t role, const char *settings, uint64_t length,
                             temblor_instance **instance, temblor_error *error) {
    (void)host, (void)role, (void)settings, (void)length, (void)error;
    *instance = (temblor_instance *)malloc(1);
    return TEMBLOR_OK;
}

static void destroy(temblor_instance *instance) { free(instance); }

static temblor_status open_source(temblor_instance *self, const temblor_position *resume, uint32_t count, uint32_t attempt,
                                  temblor_error *error) {
    (void)self, (void)resume, (void)count, (void)attempt, (void)error;
    return TEMBLOR_OK;
}

static temblor_status poll(temblor_instance *self, temblor_batch *batch, uint64_t max_wait_ns, temblor_error *error) {
    (void)self, (void)batch, (void)max_wait_ns, (void)error;
    return TEMBLOR_END;
}

static void close_source(temblor_instance *self) { (void)self; }

static const temblor_source source = {
    .size = FAULT == SMALL_SOURCE ? 16 : sizeof(temblor_source),
    .open = open_source,
    .poll = FAULT == NO_POLL ? 0 : poll,
    .close = close_source,
};

static const temblor_codec empty_codec = {.size = sizeof(temblor_codec)};

#if FAULT == UNDEFINED_SYMBOL
extern int temblor_test_no_such_function(void);
int (*undefined)(void) = temblor_test_no_such_function;
#endif

#if FAULT == LOADING_CRASHES
__attribute__((constructor)) static void crash(void) { raise(SIGSEGV); }
#endif

static const temblor_component component = {
    .size = FAULT == SMALL_COMPONENT ? 24 : sizeof(temblor_component),
    .roles = FAULT == ODD_ROLES ? 9 : FAULT == NO_FUNCTION_OF_CODEC ? TEMBLOR_CODEC : TEMBLOR_SOURCE,
    .can = TEMBLOR_CAN_UNLOAD | (1ull << 40), /* a bit that nobody knows yet is no fault */
    .codec_rule = FAULT == ODD_CODEC_RULE ? 7 : TEMBLOR_CODEC_REQUIRED,
#if FAULT == ODD_NAME
    .name = TEXT("Not a name"),
#elif FAULT == WILD_POINTER
    .name = {(const char *)16, 5},
#else
    .name = TEXT("empty"),
#endif
#if FAULT == ODD_UTF8
    .summary = TEXT("Reads \xff nothing"),
#elif FAULT == LONG_TEXT
    .summary = {"Reads nothing", 1ull << 40},
#else
    .summary = TEXT("Reads nothing"),
#endif
#if FAULT == ODD_SCHEMA
    .settings_schema = TEXT("{\"type\":\"object\",\"oneOf\":[]}"),
#endif
    .create = FAULT == NO_CREATE ? 0 : create,
    .destroy = destroy,
    .source = FAULT == NO_SOURCE_TABLE ? 0 : &source,
    .codec = &empty_codec,
};

static const temblor_component *const components[] = {FAULT == NULL_COMPONENT ? 0 : &component, &component};

static const temblor_library library = {
    .magic = FAULT == WRONG_MAGIC ? 0x464c457f : TEMBLOR_MAGIC,
    .size = FAULT == SMALL_LIBRARY ? 40 : sizeof(temblor_library),
    .abi_major = FAULT == WRONG_MAJOR ? 2 : TEMBLOR_ABI_MAJOR,
    .least_host_minor = FAULT == NEWER_MINOR ? 9 : 0,
    .component_count = FAULT == NO_COMPONENTS ? 0 : FAULT == MANY_COMPONENTS ? 4000000000u : FAULT == SAME_NAME_TWICE ? 2 : 1,
    .required = FAULT == UNKNOWN_FEATURE ? 1ull << 5 : 0,
    .name = TEXT("refused"),
    .version = TEXT("1.2.3"),
    .vendor = TEXT("the tests"),
    .licence = TEXT("Apache-2.0"),
    .components = components,
};

#if FAULT == STACK_OVERFLOW
static int deeper(volatile int *depth) {
    volatile int frame[4096];
    frame[0] = *depth + 1;
    if (frame[0] < 0) {
        return 0; /* never, but the compiler does not know */
    }
    return deeper(frame) + frame[0];
}
#endif

#if FAULT == NO_SYMBOL
TEMBLOR_EXPORT int temblor_something_else(void);
int temblor_something_else(void) { return library.size > 0; }
#else
const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_major, (void)host_minor;
#if FAULT == ENTRY_CRASHES
    raise(SIGSEGV);
#elif FAULT == ENTRY_ABORTS
    abort();
#elif FAULT == ENTRY_EXITS
    _exit(7);
#elif FAULT == ENTRY_HANGS
    for (;;) {
        pause();
    }
#elif FAULT == ENTRY_RETURNS_NULL
    return 0;
#elif FAULT == PRINTS
    (void)!write(1, "{\"hello\":1}\n", 12);
#elif FAULT == STACK_OVERFLOW
    volatile int depth = 0;
    deeper(&depth);
#endif
    return &library;
}
#endif
