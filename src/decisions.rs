//! Decisions that shaped the program, each on half a page: what was decided, why, what it costs
//! and what would change it. A decision is never edited into another one: a newer one replaces it
//! and says so. A new file is listed here, which compiles it into this documentation.

#[doc = include_str!("decisions/0001-json-records-in-sealed-envelopes.md")]
pub mod d0001_json_records_in_sealed_envelopes {}

#[doc = include_str!("decisions/0002-one-writer-one-barrier.md")]
pub mod d0002_one_writer_one_barrier {}

#[doc = include_str!("decisions/0003-script-and-folding-in-the-domain.md")]
pub mod d0003_script_and_folding_in_the_domain {}

#[doc = include_str!("decisions/0004-embedded-flows-and-locales.md")]
pub mod d0004_embedded_flows_and_locales {}

#[doc = include_str!("decisions/0005-a-problem-is-a-message-id.md")]
pub mod d0005_a_problem_is_a_message_id {}

#[doc = include_str!("decisions/0006-the-kv-trait-is-async.md")]
pub mod d0006_the_kv_trait_is_async {}

#[doc = include_str!("decisions/0007-drafts-have-case-keys.md")]
pub mod d0007_drafts_have_case_keys {}

#[doc = include_str!("decisions/0008-sled-in-practice.md")]
pub mod d0008_sled_in_practice {}

#[doc = include_str!("decisions/0009-pages.md")]
pub mod d0009_pages {}

#[doc = include_str!("decisions/0010-terminal-receipts.md")]
pub mod d0010_terminal_receipts {}

#[doc = include_str!("decisions/0011-a-damaged-store-is-read-before-it-is-opened.md")]
pub mod d0011_a_damaged_store_is_read_before_it_is_opened {}

#[doc = include_str!("decisions/0012-own-intake-own-calls.md")]
pub mod d0012_own_intake_own_calls {}

#[doc = include_str!("decisions/0013-sealed-files.md")]
pub mod d0013_sealed_files {}

#[doc = include_str!("decisions/0014-a-draft-changes-hands.md")]
pub mod d0014_a_draft_changes_hands {}

#[doc = include_str!("decisions/0015-silent-drafts.md")]
pub mod d0015_silent_drafts {}

#[doc = include_str!("decisions/0016-an-older-copy-is-known.md")]
pub mod d0016_an_older_copy_is_known {}

#[doc = include_str!("decisions/0017-an-allocator-of-our-own.md")]
pub mod d0017_an_allocator_of_our_own {}
