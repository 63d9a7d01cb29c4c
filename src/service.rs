//! What iltod does, above the store and below the doors: takes a turn, keeps cases, answers
//! enquiries. Only this layer calls `Store`.

pub mod present;
