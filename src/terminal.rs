//! off
