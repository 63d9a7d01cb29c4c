//! Each rule fails on a planted file.
