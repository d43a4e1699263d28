package io.temblor.connector.document;

import io.temblor.connector.value.Value;

/// Changes a document: an overlay over its tape, so that what does not change stays the bytes that came in.
///
/// An array or a record is changed after it was opened for that, from the root on downwards:
/// ```java
/// Changes changes = document.changes();
/// int event = changes.open(document.root());
/// int user = changes.openField(event, USER);
/// changes.set(user, NAME, changes.text("Ada"));
/// ```
/// Opening makes a list of the direct members, and nothing of what lies deeper; of the root only when a
/// change other than the value of a field is made. A node has one place: to put a value in a second one, put
/// a [#copy].
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** New nodes and texts lie behind those of the document, in the same arrays.
public final class Changes {
    private final Document document;
    private final Tape tape;
    private final Lists lists;

    Changes(Document document) {
        this.document = document;
        this.tape = document.tape();
        this.lists = new Lists(document);
    }

    /// Opens the root, or an array or a record that was made here and has no place yet.
    ///
    /// @return the node, which stays the same, or [Document#NONE] if it is neither array nor record
    public int open(int node) {
        document.changed();
        return node == document.root() ? openRoot(node) : lists.open(node);
    }

    /// The root becomes a list only when that is needed: many an event has a field set and nothing else.
    private int openRoot(int root) {
        return Tape.kind(tape.get(root)) < Tape.ARRAY ? Document.NONE : root;
    }

    /// Makes a list of the root, if it is none, with all that stands in the place of others.
    private void listRoot() {
        int _ = lists.open(document.root());
        document.patches().clear();
    }

    /// Opens the value of a field of an open record.
    ///
    /// @return its node, or [Document#NONE] if it is neither array nor record, or there is none
    public int openField(int record, Key key) {
        int value = document.find(open(record, Tape.CHANGED_RECORD), key);
        return value == Document.NONE ? value : lists.open(value);
    }

    /// Opens an element of an open array.
    ///
    /// @return its node, or [Document#NONE] if it is neither array nor record, or there is none
    public int openElement(int array, int index) {
        int value = document.element(open(array, Tape.CHANGED_ARRAY), index);
        return value == Document.NONE ? value : lists.open(value);
    }

    /// Puts a node in the place of the whole value.
    public void setRoot(int node) {
        if (!document.patches().isEmpty()) {
            listRoot();
        }
        document.setRoot(node);
    }

    /// Sets a field of an open record: in its old place if it was there, at the end otherwise.
    public void set(int record, Key key, int value) {
        document.changed();
        if (document.isPatchable(record)) {
            patch(record, key, value);
            return;
        }
        int present = member(record, key);
        if (present >= 0) {
            lists.replaceValue(record, present, value);
        } else {
            insert(record, document.size(record), key, value);
        }
    }

    private void patch(int record, Key key, int value) {
        Patches patches = document.patches();
        int field = Lookup.field(document, record, key);
        if (field != Document.NONE) {
            patches.replace(field, value);
            return;
        }
        int addition = patches.addition(document, key);
        if (addition >= 0) {
            patches.setAddition(addition, value);
        } else {
            patches.add(key(key), value);
        }
    }

    /// Inserts a field into an open record, before the field of that number, counted from 0. The key must not
    /// be there yet.
    public void insert(int record, int index, Key key, int value) {
        lists.insert(open(record, Tape.CHANGED_RECORD), index, key(key), value);
    }

    /// Removes a field of an open record.
    ///
    /// @return whether it was there
    public boolean remove(int record, Key key) {
        int present = member(record, key);
        if (present >= 0) {
            lists.remove(record, present);
        }
        return present >= 0;
    }

    /// Gives a field of an open record another key, in its place. A field that had that key is removed.
    ///
    /// @return whether the field was there
    public boolean rename(int record, Key from, Key to) {
        int present = member(record, from);
        if (present < 0 || from.equals(to)) {
            return present >= 0;
        }
        int former = Lookup.member(document, tape.get(record), to);
        if (former >= 0) {
            lists.remove(record, former);
            present -= former < present ? 1 : 0;
        }
        lists.replaceKey(record, present, key(to));
        return true;
    }

    /// Puts a value in the place of an element of an open array.
    ///
    /// @throws IndexOutOfBoundsException if there is no such element
    public void set(int array, int index, int value) {
        lists.replaceValue(open(array, Tape.CHANGED_ARRAY), index, value);
    }

    /// Inserts a value into an open array, before the element of that number, counted from 0; at the end if
    /// the number is the array's size.
    ///
    /// @throws IndexOutOfBoundsException if the number is below 0 or above the size
    public void insert(int array, int index, int value) {
        lists.insert(open(array, Tape.CHANGED_ARRAY), index, 0, value);
    }

    /// Removes an element of an open array.
    ///
    /// @throws IndexOutOfBoundsException if there is no such element
    public void remove(int array, int index) {
        lists.remove(open(array, Tape.CHANGED_ARRAY), index);
    }

    /// A new null.
    public int nul() {
        tape.nul(0);
        return tape.size() - 1;
    }

    /// A new truth value.
    public int bool(boolean value) {
        tape.bool(value, 0);
        return tape.size() - 1;
    }

    /// A new whole number.
    public int integer(long value) {
        tape.integer(value);
        return tape.size() - 2;
    }

    /// A new whole number from 0 to 2^64 - 1, given by its bits.
    public int unsigned(long bits) {
        tape.unsigned(bits);
        return tape.size() - 2;
    }

    /// A new floating-point number.
    public int floating(double value) {
        tape.floating(value);
        return tape.size() - 2;
    }

    /// A new text, which is copied. An unpaired surrogate in it makes the document one that no encoder
    /// writes.
    public int text(String text) {
        new ValueAppender(document).appendText(text);
        return tape.size() - 1;
    }

    /// A new text of so many bytes of UTF-8, which are copied.
    public int text(byte[] utf8, int offset, int length) {
        tape.plainText(append(utf8, offset, length), length);
        return tape.size() - 1;
    }

    /// New bytes, which are copied.
    public int bytes(byte[] source, int offset, int length) {
        tape.bytes(append(source, offset, length), length);
        return tape.size() - 1;
    }

    /// A new array without elements, open.
    public int array() {
        return lists.empty(Tape.CHANGED_ARRAY);
    }

    /// A new record without fields, open.
    public int fields() {
        return lists.empty(Tape.CHANGED_RECORD);
    }

    /// A new node of a value. An unpaired surrogate in it makes the document one that no encoder writes.
    public int value(Value value) {
        return new ValueAppender(document).append(value);
    }

    /// A node with the same value as another one, and a place of its own.
    public int copy(int node) {
        if (document.isPatched(node)) {
            listRoot();
        }
        return lists.copy(node);
    }

    private int append(byte[] source, int offset, int length) {
        int at = document.extend(length);
        System.arraycopy(source, offset, document.bytes(), at, length);
        return at;
    }

    private int key(Key key) {
        return text(key.utf8(), 0, key.length());
    }

    private int member(int record, Key key) {
        return Lookup.member(document, tape.get(open(record, Tape.CHANGED_RECORD)), key);
    }

    private int open(int node, int kind) {
        if (node == document.root()) {
            listRoot();
        }
        if (Tape.kind(tape.get(node)) != kind) {
            throw new IllegalArgumentException("the node " + node + " is not an open "
                    + (kind == Tape.CHANGED_RECORD ? "record" : "array") + ", but a " + document.type(node)
                    + "; open it first");
        }
        document.changed();
        return node;
    }
}
