/* SPDX-License-Identifier: Apache-2.0
 *
 * temblor_connector.h - the contract between Temblor and connectors in native libraries, version 1.0.
 *
 * A library exports one function, temblor_connector_entry, which describes its components: sources, sinks and codecs. The
 * host makes instances of them and calls them through tables of functions. C99, no dependencies.
 *
 * THREADING. Each function below has one of two tags.
 *   [one]  Calls for one instance never overlap, and what one call did is visible to the next; they may come from different
 *          threads. An instance needs no locks. Different instances run at the same time.
 *   [any]  May be called by any thread at any time between create and destroy, also while a [one] function runs.
 * The host calls from ordinary threads with a stack of at least 512 KiB, which may block.
 *
 * CALL ORDER. entry, once or more. Then for each instance: create · (open · (work)* · close)* · destroy; to check settings, create ·
 * destroy. Codecs know neither open nor close. close comes once after each open, also after one that failed. An instance whose
 * create failed is not destroyed. After TEMBLOR_LOST the host closes the instance, waits as the user's reconnect policy says, and opens
 * it again. After TEMBLOR_DEFECT, and after any status that is not listed below, there is only close, and destroy.
 *
 * OWNERSHIP. Who allocates frees. Memory that the host lends is valid until the called function returns; memory that a
 * library shows is only what hangs on temblor_library, and that is never changed or freed while the library is loaded. Texts are
 * UTF-8 with a length and without a NUL at the end. No struct is passed by value. Integers have the machine's byte order.
 *
 * FAILURE. Statuses below 0 are errors; what they mean for the host stands beside each. An error says in temblor_error what is
 * wrong, what would be right and what was found. Nothing may unwind out of a library: no C++ exception, no Rust panic, no
 * longjmp. A crash of a library is a crash of the process.
 *
 * GROWTH. Every struct but the leaves begins with its own size: whoever reads takes the smaller of that and what he knows, and
 * holds what is missing for zero. Later versions append fields, never change one. The leaves - temblor_text, temblor_event,
 * temblor_position, temblor_outcome - never change. Unknown capability bits are ignored; a library with an unknown bit in
 * `required` is refused.
 */
#ifndef TEMBLOR_CONNECTOR_H
#define TEMBLOR_CONNECTOR_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TEMBLOR_ABI_MAJOR 1u
#define TEMBLOR_ABI_MINOR 0u
#define TEMBLOR_MAGIC 0x31424D54u /* "TMB1" in memory order on a little-endian machine */

#if defined(_WIN32)
#define TEMBLOR_EXPORT __declspec(dllexport)
#else
#define TEMBLOR_EXPORT __attribute__((visibility("default")))
#endif

/* ---- Leaves ---------------------------------------------------------------------------------------------------------- */

typedef struct temblor_text {
    const char *bytes; /* may be NULL if the length is 0 */
    uint64_t length;
} temblor_text;

/* A mark in a split from which reading can resume: everything before it has been read, nothing after it. */
typedef struct temblor_position {
    temblor_text split;   /* the id of the split */
    uint64_t offset;      /* in a byte stream it counts bytes; in a stream of messages it is a number that only grows */
    const uint8_t *state; /* whatever else the source needs to find the place again */
    uint32_t state_length;
    uint32_t state_version; /* of the state's format; a source refuses, or converts, what it does not know */
} temblor_position;

/* ---- Statuses and errors --------------------------------------------------------------------------------------------- */

typedef int32_t temblor_status;

enum {
    TEMBLOR_OK = 0,   /* done; of poll: nothing more now, call again with a wait */
    TEMBLOR_MORE = 1, /* of poll: there is probably more, call again at once */
    TEMBLOR_END = 2,  /* of poll: there will never be more */
    TEMBLOR_DROP = 3, /* of decode: the bytes stand for no value, and the event is to be dropped */

    TEMBLOR_LOST = -1,      /* the outside system cannot be reached now but may be later: close, wait, open again */
    TEMBLOR_GONE = -2,      /* it has gone for good: the flow ends */
    TEMBLOR_SETTING = -3,   /* of create: a setting cannot work; temblor_error.subject is its path */
    TEMBLOR_TOO_SMALL = -4, /* what was lent is too small; `needed` says how much would do; nothing has happened */
    TEMBLOR_MALFORMED = -5, /* of decode and encode: this one event does not fit the format */
    TEMBLOR_DEFECT = -6     /* a fault in the connector itself, a caught panic, memory exhausted: give the instance up */
};

/* Lent by the host with every call that can fail, empty. Texts longer than their room are cut by who writes them. */
typedef struct temblor_error {
    uint32_t size;
    int32_t system_code; /* errno, if there was one; it helps people who read logs */
    char *message;       /* what is wrong, in lower case, without a full stop */
    uint32_t message_capacity;
    uint32_t message_length;
    char *subject; /* TEMBLOR_SETTING: the setting's path, such as tls.key; TEMBLOR_MALFORMED: a stable word in kebab case */
    uint32_t subject_capacity;
    uint32_t subject_length;
    uint64_t offset; /* TEMBLOR_MALFORMED of decode: where in the bytes the fault is */
} temblor_error;

/* ---- What the host offers --------------------------------------------------------------------------------------------- */

enum { TEMBLOR_LOG_TRACE = 0, TEMBLOR_LOG_DEBUG, TEMBLOR_LOG_INFO, TEMBLOR_LOG_WARNING, TEMBLOR_LOG_ERROR, TEMBLOR_LOG_OFF };

/* One for each instance; valid from create until destroy has returned. */
typedef struct temblor_host {
    uint32_t size;
    uint32_t abi_major, abi_minor;
    int32_t wake_fd;   /* see wake_word; -1 without TEMBLOR_CAN_WAKE */
    uint64_t instance; /* the first argument of every function here */

    /* The lowest level that is logged now. Read it before a message is put together; it may change at any time. */
    const volatile int32_t *log_level;

    /* [any] Logs one line. It enters the host's runtime: not for every event. */
    void (*log)(uint64_t instance, int32_t level, const char *message, uint64_t length);

    /* Wakes a source that has TEMBLOR_CAN_WAKE: set *wake_word to 1 by an atomic exchange, and if it was 0 before, write eight
     * bytes that stand for the number 1 to wake_fd. This does not enter the host's runtime, so a library's own threads may do it
     * at any time. temblor_wake in temblor_kit.h does just that. */
    volatile uint32_t *wake_word;

    /* [one] A counter of this instance, shown with its metrics: a cell to which to add, atomically if from several threads.
     * The name is in kebab case; the same name gives the same cell. NULL if there are more than 64. */
    uint64_t *(*counter)(uint64_t instance, const char *name, uint64_t length);

    /* [any] Nanoseconds since 1970-01-01T00:00Z, and since some fixed moment. In tests time may be virtual: use no other clock. */
    int64_t (*epoch_ns)(uint64_t instance);
    int64_t (*monotonic_ns)(uint64_t instance);

    temblor_text flow, name; /* of the flow, and of the connector in it; for logs */
} temblor_host;

/* What create makes; its content is the library's business. */
typedef struct temblor_instance temblor_instance;

/* ---- Sources ---------------------------------------------------------------------------------------------------------- */

enum {
    TEMBLOR_CHUNK = 0,   /* the next bytes of a byte stream, cut anywhere; position: offset of its first byte */
    TEMBLOR_MESSAGE = 1, /* one message, whole by itself, perhaps empty; position: offset behind it */
    TEMBLOR_VALUE = 2,   /* one value that needs no decoding, as JSON text; position: offset behind it */
    TEMBLOR_SPLIT = 3,   /* a split begins under this number: payload: its id; meta: what all its events share. Not an event */
    TEMBLOR_STATE = 4,   /* from here on positions of the split have this state: payload: the state; position: its version */
    TEMBLOR_SPLIT_END = 5, /* a byte stream ended in good order; its number may be used again */
    TEMBLOR_SPLIT_FAIL = 6 /* a byte stream broke off: payload: the reason; its number may be used again */
};

#define TEMBLOR_NO_POSITION UINT64_MAX /* reading cannot resume here */
#define TEMBLOR_MOST_SPLITS 65536u     /* numbers of splits are below; the lowest free one is best */

/* One entry of a batch. A split is a part of a source that is read in order and on its own: a file, a connection. It is announced
 * by TEMBLOR_SPLIT, in the same batch or an earlier one since open. Events of one split are all of one kind. */
typedef struct temblor_event {
    uint32_t offset, length;           /* the payload, inside data */
    uint32_t meta_offset, meta_length; /* metadata of this event as a JSON record, inside data; length 0: none */
    uint64_t position;                 /* see the kinds; for sinks the id of the event */
    uint32_t split;                    /* the split's number; 0 for sinks */
    uint16_t kind;                     /* TEMBLOR_CHUNK and so on; 0 for sinks */
    uint16_t flags;                    /* 0 */
} temblor_event;

/* Lent to poll. Payloads may lie anywhere in data, also with gaps between them. */
typedef struct temblor_batch {
    uint32_t size;
    uint32_t event_capacity; /* at least 1 */
    uint8_t *data;           /* not cleared */
    uint64_t data_capacity;  /* at least 64 KiB, at most 4 GiB - 1 */
    temblor_event *events;   /* not cleared: write every field */
    uint32_t event_count;    /* out */
    uint32_t reserved;
    uint64_t needed; /* out, with TEMBLOR_TOO_SMALL: the data_capacity that would do, up to the host's limit of 256 MiB */
} temblor_batch;

typedef struct temblor_source {
    uint32_t size;
    uint32_t reserved;

    /* [one] Connects, and seeks. May block, but returns promptly after interrupt.
     * resume: for each split that is known, where to continue; splits that are missing start where the settings say.
     * attempt: 1 at first; after a lost connection 2 and up, and 1 again once an event has come through. Splits and their numbers are those of
     * one opening. */
    temblor_status (*open)(temblor_instance *, const temblor_position *resume, uint32_t count, uint32_t attempt, temblor_error *);

    /* [one] Fills the batch with what is there, and waits for something if there is nothing. Returns as soon as it has something,
     * when the batch is full, after max_wait_ns, or promptly after interrupt; with 0 it does not wait. What is in the batch
     * counts also if an error is returned, except with TEMBLOR_TOO_SMALL. TEMBLOR_MORE with an empty batch makes the host spin. */
    temblor_status (*poll)(temblor_instance *, temblor_batch *, uint64_t max_wait_ns, temblor_error *);

    /* [one] Everything of that split before the position is settled downstream: delivered, in the dead letters, or filtered out.
     * In growing order for each split; the last one before close covers all. Optional: may be NULL. */
    void (*committed)(temblor_instance *, const temblor_position *);

    /* [any] Asks a blocked open or poll to return; between create and destroy. Idempotent, does not block. If nothing is blocked, the
     * next call may return early or not; the one after it blocks again. Without it poll is asked to wait for 100 ms at most. */
    void (*interrupt)(temblor_instance *);

    /* [one] Releases what open acquired, also if open failed half-way. */
    void (*close)(temblor_instance *);
} temblor_source;

/* ---- Sinks ------------------------------------------------------------------------------------------------------------ */

/* Lent to write: at least one event, in order. Payloads are what the codec and the postprocessors made, or JSON text if the sink
 * has no codec. They follow each other in data without gaps, so that a sink of a byte stream writes data as a whole; metadata, if
 * the sink asked for them, lie behind. */
typedef struct temblor_write {
    uint32_t size;
    uint32_t event_count;
    const uint8_t *data;
    uint64_t data_length; /* of all payloads, without metadata */
    const temblor_event *events;
    uint64_t last_id;     /* of the last event. Ids grow, sometimes by more than one; an event that is written again keeps its id */
    uint64_t lent_length; /* of data with the metadata behind the payloads */
} temblor_write;

enum {
    TEMBLOR_DELIVERED = 1, /* the outside system has it */
    TEMBLOR_RETRY = 2,     /* not now: it is written again later, and nothing overtakes it; with a reason */
    TEMBLOR_REJECTED = 3,  /* never: it goes to the dead letters; with a code and a reason */
    TEMBLOR_PENDING = 4    /* the outcome comes by settle */
};

typedef struct temblor_outcome {
    uint64_t id;
    uint32_t outcome;
    uint32_t code_length;   /* of TEMBLOR_REJECTED: a stable word in kebab case */
    uint32_t reason_offset; /* where inside text the code begins; the reason stands right behind it */
    uint32_t reason_length; /* without the code */
} temblor_outcome;

/* Lent to write and settle, to report what became of events. Each event gets exactly one final outcome, delivered or rejected;
 * retry and pending may come before. What was reported counts also if an error is returned. */
typedef struct temblor_outcomes {
    uint32_t size;
    uint32_t capacity;        /* of list: in write one for each event, in settle at least 1,024 */
    temblor_outcome *list;    /* applied in order, before delivered_before */
    uint32_t count;           /* out: how many of list are filled */
    uint32_t text_length;     /* out */
    char *text;               /* where codes and reasons stand */
    uint64_t text_capacity;   /* at least 4 KiB; what does not fit is cut */
    uint64_t delivered_before; /* out: every event with a lower id is delivered, but for those in list as retry or rejected */
} temblor_outcomes;

typedef struct temblor_sink {
    uint32_t size;
    uint32_t reserved;

    /* [one] As temblor_source.open. */
    temblor_status (*open)(temblor_instance *, uint32_t attempt, temblor_error *);

    /* [one] Writes the events and reports an outcome for each before it returns. May block as long as the outside system is slow:
     * that is back-pressure; returns promptly after interrupt, with TEMBLOR_RETRY for what was not written. */
    temblor_status (*write)(temblor_instance *, const temblor_write *, temblor_outcomes *, temblor_error *);

    /* [one] Reports outcomes of pending events, and waits for some if there are none, at most max_wait_ns; with 0 not at all.
     * Called while any event is pending. Optional for sinks that never say TEMBLOR_PENDING. */
    temblor_status (*settle)(temblor_instance *, temblor_outcomes *, uint64_t max_wait_ns, temblor_error *);

    /* [one] Makes what was written durable, or hands it on, as far as the sink keeps anything back. Called when the flow is
     * idle, at checkpoints, and before it stops. Optional. */
    temblor_status (*flush)(temblor_instance *, temblor_error *);

    /* [any], [one] As of temblor_source. */
    void (*interrupt)(temblor_instance *);
    void (*close)(temblor_instance *);
} temblor_sink;

/* ---- Codecs ----------------------------------------------------------------------------------------------------------- */

/* Lent to decode and encode. */
typedef struct temblor_buffer {
    uint32_t size;
    uint32_t reserved;
    uint8_t *data;
    uint64_t capacity; /* at least 4 KiB */
    uint64_t length;   /* out */
    uint64_t needed;   /* out, with TEMBLOR_TOO_SMALL */
} temblor_buffer;

/* A codec has neither open nor close; it does no I/O. Either function may be NULL: then it only decodes, or only encodes. */
typedef struct temblor_codec {
    uint32_t size;
    uint32_t reserved;

    /* [one] Turns one frame of bytes into a value, written as JSON text. */
    temblor_status (*decode)(temblor_instance *, const uint8_t *bytes, uint64_t length, temblor_buffer *json, temblor_error *);

    /* [one] Turns a value, given as JSON text without spaces, into bytes. */
    temblor_status (*encode)(temblor_instance *, const uint8_t *json, uint64_t length, temblor_buffer *bytes, temblor_error *);
} temblor_codec;

/* ---- Components and libraries ------------------------------------------------------------------------------------------ */

enum { TEMBLOR_SOURCE = 1, TEMBLOR_SINK = 2, TEMBLOR_CODEC = 4 }; /* roles */

/* Capabilities: bits of temblor_component.can. A library is unloaded only if all of its components permit it. */
#define TEMBLOR_CAN_RESUME (1ull << 0)     /* source: positions are meaningful, delivery is at least once */
#define TEMBLOR_CAN_WAKE (1ull << 1)       /* source: the host polls with 0, sleeps, and is woken by temblor_host.wake_word */
#define TEMBLOR_CAN_PROMISE (1ull << 2)    /* sink: delivered means that the outside system has it, delivery is at least once */
#define TEMBLOR_CAN_READ_META (1ull << 3)  /* sink: wants the metadata of each event */
#define TEMBLOR_CAN_UNLOAD (1ull << 4)     /* library: may be unloaded when it has no instance: no threads, no thread-local destructors */

/* Whether a configuration names a codec. */
enum { TEMBLOR_CODEC_REQUIRED = 0, TEMBLOR_CODEC_OPTIONAL = 1, TEMBLOR_CODEC_NONE = 2 };

typedef struct temblor_component {
    uint32_t size;
    uint32_t roles;      /* one or more of TEMBLOR_SOURCE and TEMBLOR_SINK, or TEMBLOR_CODEC alone */
    uint64_t can;        /* TEMBLOR_CAN_... */
    uint32_t codec_rule; /* TEMBLOR_CODEC_...; bytes are TEMBLOR_CHUNK and TEMBLOR_MESSAGE, values TEMBLOR_VALUE */
    uint32_t reserved;

    temblor_text name;            /* what `type = ...` says: a connector in snake case, a codec in kebab case */
    temblor_text summary;         /* one sentence, without a full stop */
    temblor_text settings_schema; /* JSON Schema of the settings; the host checks them before create. Empty: no settings */
    temblor_text example;         /* an entry in HOCON that works as it stands; may be empty */
    temblor_text source_promise;  /* a clause that explains what delivery a source has: a datagram cannot be sent again */
    temblor_text sink_promise;

    /* [one] Makes an instance for one role. Does no I/O, starts no thread, and does not block: it is called to check
     * a configuration, too. settings: JSON text, a record with every setting, defaults filled in; optional ones may be absent. */
    temblor_status (*create)(const temblor_host *, uint32_t role, const char *settings, uint64_t length,
                             temblor_instance **instance, temblor_error *);

    /* [one] After the last close. When it returns, no thread of the instance runs any more, and nothing of the host is touched. */
    void (*destroy)(temblor_instance *);

    const temblor_source *source; /* NULL without that role */
    const temblor_sink *sink;
    const temblor_codec *codec;
} temblor_component;

typedef struct temblor_library {
    uint32_t magic; /* TEMBLOR_MAGIC */
    uint32_t size;
    uint32_t abi_major, abi_minor;
    uint32_t least_host_minor; /* the least minor version of the host that will do */
    uint32_t component_count;
    uint64_t required; /* bits of what the host must know; none is defined yet */
    temblor_text name, version, vendor, licence, build;
    const temblor_component *const *components;
} temblor_library;

/* The one symbol. Pure: starts no thread, does no I/O, calls nothing of the host; may be called in a process that only looks at
 * the library. NULL: not for this host. */
TEMBLOR_EXPORT const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor);
typedef const temblor_library *(*temblor_connector_entry_function)(uint32_t host_major, uint32_t host_minor);

#ifdef __cplusplus
}
#endif
#endif
