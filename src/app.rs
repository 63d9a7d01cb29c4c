//! The composition root: the real clock, entropy and files; configuration; the local socket.

pub mod assets;
pub mod config;
pub mod rules;
pub mod telemetry;
pub mod world;

pub mod fail_point;
pub mod installation;
pub mod keys;
pub mod last_run;
pub mod messenger;
pub mod problems;

pub mod socket;
