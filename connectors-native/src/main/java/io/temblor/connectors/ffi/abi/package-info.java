/// `temblor_connector.h` in Java: one class for each of its structs, named like it, with its layout and static
/// accessors on memory.
///
/// **Words.** A *function table* is a struct of function pointers; its class holds the pointers of one library,
/// and calls them.
///
/// **Handles.** There is one downcall handle for each C signature, shared by all libraries: the function's address
/// is an argument. So the handles are constants, and the JIT folds them.
///
/// **Addresses.** Functions and lent structs are passed without a session: to check one for each argument of each call
/// would cost
/// more than the call. Their owners in `host` see to it that nothing is called, or read, after its end.
///
/// **Trust.** Nothing that comes back from a library is used unchecked; these classes read, those in `host` check.
package io.temblor.connectors.ffi.abi;
