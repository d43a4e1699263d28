package io.temblor.connectors.ffi.host;

/// A native component has broken its contract, or says that it is broken.
final class DefectException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DefectException(String message) {
        super(message);
    }
}
