//! The Q's public wire format in, our types out. It does no I/O.
