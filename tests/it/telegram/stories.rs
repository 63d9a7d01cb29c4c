//! The hard conversations (intake-cases.md) as people have them in Telegram, over real HTTP: the
//! scripts `tests/flows/telegram/<lang>/story-NN.txt`.

mod long;
mod play;
mod script;
pub mod stage;
pub mod words;

use play::{Press, play};

#[test]
fn several_answers_in_one_message_are_understood() {
    play("zh-CN", "story-01", Press::Button);
}

#[test]
fn several_answers_in_one_message_are_understood_in_mongolian() {
    play("mn-Cyrl", "story-01", Press::Button);
}

#[test]
fn a_voice_message_is_answered_and_leads_on() {
    play("zh-CN", "story-02", Press::Button);
}

#[test]
fn a_voice_message_is_answered_and_leads_on_in_mongolian() {
    play("mn-Cyrl", "story-02", Press::Button);
}

#[test]
fn photos_of_an_album_are_answered_and_lead_on() {
    play("zh-CN", "story-03", Press::Button);
}

#[test]
fn photos_of_an_album_are_answered_and_lead_on_in_mongolian() {
    play("mn-Cyrl", "story-03", Press::Button);
}

#[test]
fn an_old_button_changes_nothing_and_shows_where_we_are() {
    play("zh-CN", "story-04", Press::Button);
}

#[test]
fn an_old_button_changes_nothing_and_shows_where_we_are_in_mongolian() {
    play("mn-Cyrl", "story-04", Press::Button);
}

#[test]
fn an_edited_message_is_no_silent_change() {
    play("zh-CN", "story-05", Press::Button);
}

#[test]
fn an_edited_message_is_no_silent_change_in_mongolian() {
    play("mn-Cyrl", "story-05", Press::Button);
}

#[test]
fn a_double_press_and_a_repeated_update_make_one_case() {
    play("zh-CN", "story-06", Press::Button);
}

#[test]
fn the_language_is_changed_midway() {
    play("zh-CN", "story-07", Press::Button);
}

#[test]
fn the_language_is_changed_midway_in_mongolian() {
    play("mn-Cyrl", "story-07", Press::Button);
}

#[test]
fn other_scripts_and_full_width_digits_are_understood() {
    play("zh-CN", "story-08", Press::Button);
}

#[test]
fn a_restart_in_mid_draft_loses_nothing() {
    play("zh-CN", "story-10", Press::Button);
}

#[test]
fn a_restart_in_mid_draft_loses_nothing_in_mongolian() {
    play("mn-Cyrl", "story-10", Press::Button);
}

#[test]
fn a_group_gets_a_private_link() {
    play("zh-CN", "story-11", Press::Button);
}

#[test]
fn a_group_gets_a_private_link_in_mongolian() {
    play("mn-Cyrl", "story-11", Press::Button);
}

#[test]
fn a_long_answer_in_pieces_is_one_description() {
    play("zh-CN", "story-12", Press::Button);
}

#[test]
fn a_contact_card_is_answered() {
    play("zh-CN", "story-13", Press::Button);
}

#[test]
fn a_question_in_the_middle_is_answered() {
    play("zh-CN", "story-15", Press::Button);
}

#[test]
fn starting_again_never_discards_a_draft() {
    play("zh-CN", "story-16", Press::Button);
}

#[test]
fn silence_for_days_keeps_the_draft() {
    play("zh-CN", "story-17", Press::Button);
}

#[test]
fn silence_for_days_keeps_the_draft_in_mongolian() {
    play("mn-Cyrl", "story-17", Press::Button);
}

#[test]
fn a_gap_in_which_messages_were_lost_is_told_once() {
    play("zh-CN", "gap", Press::Button);
}

#[test]
fn a_gap_in_which_messages_were_lost_is_told_once_in_mongolian() {
    play("mn-Cyrl", "gap", Press::Button);
}

#[test]
fn an_older_message_that_comes_late_is_shown_back_and_asked_about() {
    play("zh-CN", "late", Press::Button);
}

#[test]
fn an_older_message_that_comes_late_is_shown_back_and_asked_about_in_mongolian() {
    play("mn-Cyrl", "late", Press::Button);
}

#[test]
fn a_draft_goes_on_at_another_device() {
    play("zh-CN", "elsewhere", Press::Button);
}

#[test]
fn a_draft_goes_on_at_another_device_in_mongolian() {
    play("mn-Cyrl", "elsewhere", Press::Button);
}

#[test]
fn two_messages_at_once_are_both_taken() {
    play("zh-CN", "story-18", Press::Button);
}

#[test]
fn danger_and_complaints_get_the_number() {
    play("zh-CN", "story-19", Press::Button);
}

#[test]
fn several_records_may_be_split() {
    play("zh-CN", "story-20", Press::Button);
}

#[test]
fn a_vague_wish_may_be_narrowed() {
    play("zh-CN", "story-21", Press::Button);
}

#[test]
fn an_identity_number_is_never_echoed() {
    play("zh-CN", "story-22", Press::Button);
}

#[test]
fn a_found_number_opens_nothing_without_its_code() {
    play("zh-CN", "story-23", Press::Button);
}

#[test]
fn stickers_places_and_polls_get_a_polite_answer() {
    play("zh-CN", "story-25", Press::Button);
}

#[test]
fn a_receipt_that_may_have_arrived_comes_once_more() {
    play("zh-CN", "story-26", Press::Button);
}

#[test]
fn sent_before_a_holiday_three_dates_are_told() {
    play("zh-CN", "story-27", Press::Button);
}

#[test]
fn everything_goes_without_a_button() {
    play("zh-CN", "story-28", Press::Button);
}

#[test]
fn insults_and_a_flood_never_refuse_the_first_request() {
    play("zh-CN", "story-29", Press::Button);
}

#[test]
fn who_blocked_the_bot_and_returns_after_days_finds_draft_and_receipt() {
    play("zh-CN", "returned", Press::Button);
}

/// Stories whose presses are made a second and a third time, by typing.
const PRESSED: [&str; 6] = [
    "story-01", "story-07", "story-12", "story-16", "story-20", "story-22",
];

#[test]
fn every_button_can_be_typed_as_its_digit() {
    for story in PRESSED {
        play("zh-CN", story, Press::Digit);
    }
}

#[test]
fn every_button_can_be_typed_as_its_words() {
    for story in PRESSED {
        play("zh-CN", story, Press::Words);
    }
}
