/* SPDX-License-Identifier: Apache-2.0
 *
 * Tests of the kit's headers: what they cut, what they refuse, and that no input makes them read elsewhere.
 */
#include "check.h"
#include "tests.h"

static temblor_text text(const char *string) {
    return temblor_text_of(string, strlen(string));
}

static void cutsAMessageAtAWholeCharacter(void) {
    char room[8];
    temblor_error error = {.size = sizeof error, .message = room, .message_capacity = sizeof room};
    CHECK_WHOLE(temblor_fail(&error, TEMBLOR_LOST, "%s", "abcdef\xc3\xa9"), TEMBLOR_LOST);
    CHECK_TEXT(temblor_text_of(room, error.message_length), "abcdef");
    CHECK_WHOLE(temblor_fail_system(&error, TEMBLOR_GONE, ENOENT, "x"), TEMBLOR_GONE);
    CHECK_TEXT(temblor_text_of(room, error.message_length), "x: no s");
    CHECK_WHOLE(error.system_code, ENOENT);
    error.message_capacity = 0;
    CHECK_WHOLE(temblor_fail_setting(&error, "rotate.size", "must be at least %d", 1), TEMBLOR_SETTING);
    CHECK_WHOLE(error.message_length, 0);
}

static void readsEveryTypeOfSetting(void) {
    temblor_text json = text("{ \"a\" : -12, \"b\":true,\"c\":{\"d-e\":\"x\",\"list\":[\"p\",{\"q\":[1]},3.5e1]},\"n\":null,"
                             "\"big\":9223372036854775807}");
    CHECK_WHOLE(temblor_whole(json, "a", 0), -12);
    CHECK_WHOLE(temblor_whole(json, "big", 0), INT64_MAX);
    CHECK_WHOLE(temblor_whole(json, "b", 7), 7);
    CHECK_WHOLE(temblor_flag(json, "b", 0), 1);
    CHECK_WHOLE(temblor_has(json, "n"), 0);
    CHECK_WHOLE(temblor_has(json, "c.d-e"), 1);
    CHECK_WHOLE(temblor_has(json, "c.d"), 0);
    CHECK_WHOLE(temblor_says(json, "c.d-e", "x"), 1);
    CHECK(temblor_number(text("[1]"), "", 2) == 2 && temblor_number(text("{\"x\":2.5}"), "x", 0) == 2.5);
    uint64_t at = 0;
    temblor_text list = temblor_setting(json, "c.list"), key, value;
    CHECK(temblor_next(list, &at, &key, &value));
    CHECK_TEXT(value, "\"p\"");
    CHECK(temblor_next(list, &at, &key, &value));
    CHECK_TEXT(value, "{\"q\":[1]}");
    CHECK(temblor_next(list, &at, &key, &value));
    CHECK_TEXT(value, "3.5e1");
    CHECK(!temblor_next(list, &at, &key, &value));
}

static void unfoldsEscapes(void) {
    char room[32];
    temblor_text json = text("{\"k\":\"a\\n\\\"\\\\\\/\\u00e9\\ud83d\\ude00\\ud83dx\"}");
    CHECK(temblor_read_text(json, "k", room, sizeof room));
    CHECK_STRING(room, "a\n\"\\/\xc3\xa9\xf0\x9f\x98\x80\xef\xbf\xbdx");
    CHECK(!temblor_read_text(json, "k", room, 5));
    uint64_t length;
    char *copy = temblor_new_string(text("\"a\\u0000b\""), &length);
    CHECK_WHOLE(length, 3);
    free(copy);
}

/* Every prefix of a text with everything in it, and that text with each byte broken, in memory of exactly that size. */
static void survivesAnyBytesForSettings(void) {
    const char *whole = "{\"a\":[1,{\"b\":\"\\u12\"},\"\\ud800\\udc0\"],\"c\":{\"d\":\"x\\\\\"},\"e\":-1e5}";
    size_t length = strlen(whole);
    for (size_t cut = 0; cut <= length; cut++) {
        for (int broken = 0; broken < 8; broken++) {
            char *copy = malloc(length);
            CHECK(copy != NULL);
            memcpy(copy, whole, length);
            copy[cut % length] = broken == 0 ? copy[cut % length] : "\"\\{]\0,u"[broken - 1];
            temblor_text json = temblor_text_of(copy, broken == 0 ? cut : length);
            (void)temblor_whole(json, "e", 0);
            (void)temblor_number(json, "e", 0);
            free(temblor_new_text(json, "c.d"));
            temblor_text key, value, list = temblor_setting(json, "a");
            for (uint64_t at = 0; temblor_next(list, &at, &key, &value);) {
                free(temblor_new_string(value, NULL));
                free(temblor_new_text(value, "b"));
            }
            free(copy);
        }
    }
}

static void appendsNothingThatDoesNotFit(void) {
    uint8_t data[16];
    temblor_event events[3];
    temblor_batch batch = {.size = sizeof batch, .event_capacity = 3, .data = data, .data_capacity = sizeof data, .events = events};
    temblor_cursor out = temblor_fill(&batch);
    CHECK_WHOLE(temblor_append_chunk(&out, 0, "0123456789abcdefg", 17, 0), 0);
    CHECK_WHOLE(batch.needed, 17);
    CHECK_WHOLE(temblor_filled(&out), TEMBLOR_TOO_SMALL);
    CHECK(temblor_append_split(&out, 5, "id", "{}"));
    CHECK(temblor_append_message(&out, 5, "0123456789ab", 12, 9));
    CHECK_WHOLE(temblor_append_value(&out, 5, "x", 1, 10), 0);
    CHECK_WHOLE(batch.needed, 17);
    CHECK(temblor_append_end(&out, 5));
    CHECK_WHOLE(temblor_append_end(&out, 5), 0);
    CHECK_WHOLE(batch.event_count, 3);
    CHECK_WHOLE(temblor_filled(&out), TEMBLOR_MORE);
    CHECK_WHOLE(events[0].meta_length, 2);
    CHECK_WHOLE(events[1].offset, 4);
    CHECK_WHOLE(events[1].position, 9);
}

static void reportsOutcomesAndCutsReasons(void) {
    char room[20];
    temblor_outcome list[3];
    temblor_outcomes outcomes = {.size = sizeof outcomes, .capacity = 3, .list = list, .text = room, .text_capacity = sizeof room};
    temblor_event events[3] = {{.position = 100}, {.position = 101}, {.position = 105}};
    temblor_write batch = {.size = sizeof batch, .event_count = 3, .events = events, .last_id = 105};
    temblor_reject(&outcomes, 100, "too-large", "%d bytes", 7);
    temblor_retry_from(&batch, 1, &outcomes, "%s", "queue full");
    CHECK_WHOLE(outcomes.count, 3);
    CHECK_WHOLE(outcomes.delivered_before, 101);
    CHECK_TEXT(temblor_text_of(room + list[0].reason_offset, list[0].code_length), "too-large");
    CHECK_TEXT(temblor_text_of(room + list[0].reason_offset + list[0].code_length, list[0].reason_length), "7 bytes");
    CHECK_TEXT(temblor_text_of(room + list[2].reason_offset, list[2].reason_length), "que");
    CHECK_WHOLE(list[2].id, 105);
    temblor_retry_from(&batch, 0, &outcomes, "more");
    CHECK_WHOLE(outcomes.count, 3);
}

void test_kit(void) {
    RUN(cutsAMessageAtAWholeCharacter);
    RUN(readsEveryTypeOfSetting);
    RUN(unfoldsEscapes);
    RUN(survivesAnyBytesForSettings);
    RUN(appendsNothingThatDoesNotFit);
    RUN(reportsOutcomesAndCutsReasons);
}
