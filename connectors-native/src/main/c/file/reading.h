/* SPDX-License-Identifier: Apache-2.0
 *
 * reading.h - the parts of the source: scan.c looks for files, roster.c compares what is there with what was there, turns.c decides
 * which is read next, generation.c reads one, and source.c calls them at the right time.
 *
 * The same as in the connector in Java, so that a flow can change from one to the other and goes on where it was: the ids of
 * splits, and the offsets and states of positions.
 */
#ifndef READING_H
#define READING_H

#include "basics.h"

/* ---- history.c: what was read under a path before the file that stands there now ------------------------------------- */

enum { STATE_VERSION = 1, MOST_PAST = 32, IDENTITY_BYTES = 20, PAST_BYTES = 28 };
enum { MOST_STATE = IDENTITY_BYTES + MOST_PAST * PAST_BYTES };

/* A file, whatever its name is, and how far it was read. */
typedef struct past {
    uint64_t inode;
    fingerprint head;
    uint64_t offset;
} past;

/* It travels in the positions of the present file, so that a glob which also selects the new names of renamed files does not make a
 * restarted source read them a second time. */
typedef struct history {
    past items[MOST_PAST + 1]; /* the oldest first */
    int count;
    int changes; /* grows with each change */
} history;

void history_add(history *self, const past *one);

/* Forgets all files but those whose inode number is in the map, and the last one if it is still needed to tell files apart. */
void history_keep_only(history *self, const map *inodes, int also_last);

/* Writes the state of positions in a file with this history; returns its length. */
uint32_t history_state(const history *self, const past *present, uint8_t state[MOST_STATE]);

/* A position as it was given, kept. */
typedef struct mark {
    uint64_t offset;
    uint32_t state_length, state_version;
    uint8_t state[];
} mark;

mark *mark_new(uint64_t offset, const uint8_t *state, uint32_t length, uint32_t version);

/* What a position says: first its own file and offset, then the history. Returns how many; 0 if this version cannot read it. */
int history_read(const mark *position, past to[MOST_PAST + 2]);

/* Whether a file is the one that was read, and not another that has got its inode number; and whether it is at least like it. */
int past_is(const past *self, const found *file);
int past_is_like(const past *self, const found *file);

/* ---- folders.c: finds renamed files again by looking at all that lies in their folder -------------------------------- */

/* A folder is looked at once until folders_forget. */
typedef struct folders {
    map indexes; /* from the path of a folder to its found_list */
} folders;

void folders_forget(folders *self);

/* Where the file with this key is now: at `last`, or elsewhere in that folder. Returns the path, to be freed; NULL if it is
 * not there, or with errno other than 0 if that cannot be told. */
char *folders_locate(folders *self, const char *last, const file_key *key);

/* The file with this inode number in the folder of `path`, or in that of the file to which it links; NULL if there is none. */
const found *folders_by_inode(folders *self, const char *path, uint64_t inode);

/* All regular files in these folders; the list is to be freed. */
found_list folders_around(folders *self, const char *path);

/* ---- reports.c: tells what happens, in the log and in counters ------------------------------------------------------- */

typedef struct reports {
    const temblor_host *host;
    uint64_t *rotated, *truncated;
    map told; /* what lasts is told once, not at every scan */
    uint64_t scan;
} reports;

void reports_begin(reports *self, const temblor_host *host);
void reports_free(reports *self);
void reports_problem(reports *self, const char *path, const char *reason);
void reports_scanned(reports *self);
void reports_rotated(reports *self, const char *path);
void reports_removed(reports *self, const char *path);
void reports_truncated(reports *self, const char *path, uint64_t offset);
void reports_gone(reports *self, const char *path, int64_t unread);
void reports_unknown(reports *self, const char *path, uint64_t offset);
void reports_resumed(reports *self, const char *path, const char *now, uint64_t offset);

/* ---- splits.c: numbers for splits ------------------------------------------------------------------------------------ */

typedef struct splits {
    uint8_t taken[TEMBLOR_MOST_SPLITS];
    uint32_t lowest; /* none below is free */
} splits;

int splits_take(splits *self); /* -1 if none is free */
void splits_release(splits *self, int split);

/* ---- generation.c: one file that stands, or stood, at a path, and how far it is read --------------------------------- */

typedef struct generation {
    char *name; /* the path under which it is read: the id of its split */
    file_key key;
    char *location; /* where it was seen last */
    uint64_t offset;
    fingerprint head;
    const history *history;
    int state_changes; /* of the history when the state was made; -1 if it must be made anew */
    uint8_t state[MOST_STATE];
    uint32_t state_length;
    int is_state_told;
    int file;       /* -1 unless it is open */
    int unverified; /* it might have been truncated or replaced since the last look */
    int split;      /* -1 unless it is announced */
} generation;

/* What a poll works with. */
typedef struct filling {
    temblor_cursor out;
    splits *splits;
    reports *reports;
    size_t chunk_size;
    uint64_t left; /* bytes that may still be read */
    int is_full;   /* there was no room, or no place, for what came next */
} filling;

enum { READ_NOTHING = 0, READ_SOME = 1, READ_FULL = 2, READ_FAILED = -1, READ_NO_SPLIT = -2 };

generation *generation_new(const char *name, const found *file, uint64_t offset, const fingerprint *head);
void generation_free(generation *self);
void generation_remember(generation *self, const history *before);
past generation_reached(const generation *self);
mark *generation_position(generation *self);

/* Opens the file where it is now: 1; 0 if it cannot be found; -1 with errno. */
int generation_open(generation *self, folders *where);
void generation_close(generation *self);

/* Appends the next bytes of the open file: READ_SOME; READ_NOTHING at its end; READ_FULL if there is no room. READ_FAILED
 * with errno. */
int generation_read(generation *self, filling *into);

/* End the stream in good order, or as one that broke off; there is a place for one event. */
void generation_end(generation *self, filling *into);
void generation_fail(generation *self, filling *into, const char *reason);

/* ---- tail.c: one path that is read, with the files that have stood there --------------------------------------------- */

enum { ASLEEP, WAITING, ACTIVE, IDLE }; /* places; see turns.c */

typedef struct tail {
    char *path;
    history *history; /* the roster's */
    generation **generations; /* the oldest that is not finished comes first, the one that stands there now last */
    size_t count;
    int is_gone;
    int64_t quiet_since;
    uint64_t seen_size;
    int64_t seen_modified;
    int misses;
    int place, turn;
    struct tail_list *list; /* in which it is, if any */
    struct tail *before, *behind;
} tail;

tail *tail_new(const char *path, history *history, generation *first);
void tail_free(tail *self);
generation *tail_current(const tail *self);
generation *tail_newest(const tail *self);
int tail_is_rotated(const tail *self);
int64_t tail_unread(const tail *self);
int tail_seen(tail *self, const found *file);
void tail_add(tail *self, generation *next, const found *file, int64_t now);
void tail_queue(tail *self, generation *renamed);
void tail_vanish(tail *self, int64_t now);
void tail_grew(tail *self, int64_t now);
int tail_is_over(const tail *self, int64_t now, int64_t wait);
int tail_advance(tail *self);
void tail_close(tail *self);

/* ---- turns.c: each file has its turn, and no more than a given number are open --------------------------------------- */

typedef struct tail_list {
    tail *first, *last;
    size_t count;
} tail_list;

typedef struct turns {
    size_t most_open;
    tail_list waiting, active, idle;
} turns;

int turns_is_empty(const turns *self);
tail *turns_next(turns *self);           /* the one to read next; one of the next three must follow */
void turns_again(turns *self, tail *one); /* there may be more to read */
void turns_rest(turns *self, tail *one);  /* it is read to its end */
void turns_sleep(turns *self, tail *one); /* it is not read until something wakes it */
void turns_wake(turns *self, tail *one);  /* there may be something to read */

/* Wakes the idle ones whose size is not what was read, or which are over. */
void turns_wake_grown(turns *self, int64_t now, int64_t wait);

/* ---- scan.c: one look for the files that a glob names ---------------------------------------------------------------- */

typedef struct problem {
    char *path, *reason;
} problem;

typedef struct scan {
    const glob *glob;
    const temblor_bell *stop;
    found_list files; /* regular ones, in no order */
    problem *problems; /* what is there but cannot be read, and why */
    size_t problem_count;
    int is_whole; /* it was not stopped */
} scan;

void scan_run(scan *self, const glob *glob, const temblor_bell *stop);
void scan_free(scan *self);

/* ---- resume.c: finds the file to which a position belongs, also when it was renamed, or copied and truncated --------- */

typedef struct resume {
    folders *folders;
    const glob *glob;
} resume;

/* The file that was read up to the position, to be read from there, or NULL. now: what stands at the path, if anything. */
generation *resume_find(const resume *self, const char *path, const found *now, const mark *position);

/* The files that stood at the path after the one that is now called `old`, and were renamed as well, the oldest first: they
 * are told by their names, which differ from that in numbers alone, and by having been written to later. */
size_t resume_between(const resume *self, const char *path, const char *old, const history *history, generation ***to);

/* Where a file that was open, or known, is called now, to be freed; NULL if it is not in its folder any more. */
char *resume_name_now(const resume *self, const generation *file);

/* ---- roster.c: all tails of a source --------------------------------------------------------------------------------- */

/* Makes a generation of a file that was not there before. */
typedef generation *(*beginning)(void *context, const found *file);

typedef struct roster {
    turns *turns;
    resume resume;
    reports *reports;
    map tails;     /* by path */
    map owners;    /* tails by file_key: no file is read under two names */
    map histories; /* by path */
    map finished;  /* past by file_key: files that were read under a name which is not theirs any more */
} roster;

void roster_resume(roster *self, const map *positions, const found_list *files, int64_t now);
void roster_observe(roster *self, const found_list *files, beginning begin, void *context, int64_t now);
void roster_finish(roster *self, tail *one); /* its current file is read to its end; the next one takes its place */
void roster_clear(roster *self);

#endif
