//! Conversations as transcripts (tests/flows/**), each run through the binary. The plain ones to
//! the receipt and the hard ones of the stories, in each language.

mod format;
mod hard;
mod record;
pub mod run;

use run::run_all;

/// The transcripts of a group, all languages; each language must have one.
fn in_each_language(group: &str) {
    for lang in ["zh-CN", "mn-Cyrl", "en"] {
        run_all(group, lang);
    }
}

#[test]
fn a_first_request_in_chinese_reaches_the_receipt() {
    run_all("receipt", "zh-CN");
}

#[test]
fn a_first_request_in_mongolian_reaches_the_receipt() {
    run_all("receipt", "mn-Cyrl");
}

#[test]
fn a_first_request_in_english_reaches_the_receipt() {
    run_all("receipt", "en");
}

#[test]
fn several_answers_in_one_message_are_understood() {
    in_each_language("story-01");
}

#[test]
fn sending_twice_gives_the_same_number() {
    in_each_language("story-06");
}

#[test]
fn the_language_can_be_switched_at_any_step() {
    in_each_language("story-07");
}

#[test]
fn a_draft_survives_the_end_of_the_chat() {
    in_each_language("story-10");
}

#[test]
fn a_further_piece_is_offered_as_an_addition() {
    in_each_language("story-12");
}

#[test]
fn a_question_in_the_middle_is_answered_and_the_open_one_repeated() {
    in_each_language("story-15");
}

#[test]
fn starting_again_never_discards_a_draft() {
    in_each_language("story-16");
}

#[test]
fn a_silent_draft_is_listed_and_deleted_after_its_time_with_notice() {
    in_each_language("story-17");
}

#[test]
fn danger_and_complaint_words_give_the_number_and_the_draft_stays() {
    in_each_language("story-19");
}

#[test]
fn several_records_may_be_split_into_linked_cases() {
    in_each_language("story-20");
}

#[test]
fn a_vague_wish_may_be_narrowed_or_sent_as_it_is() {
    in_each_language("story-21");
}

#[test]
fn an_identity_number_in_the_description_is_masked_moved_or_kept() {
    in_each_language("story-22");
}

#[test]
fn a_status_needs_the_code_and_an_unknown_number_answers_alike() {
    in_each_language("story-23");
}

#[test]
fn sent_before_a_holiday_three_dates_are_told() {
    in_each_language("story-27");
}

#[test]
fn everything_goes_by_words_or_by_numbers() {
    in_each_language("story-28");
}

#[test]
fn other_scripts_and_full_width_digits_are_understood() {
    in_each_language("story-08");
}

#[test]
fn the_language_comes_from_the_script_of_the_first_message() {
    run_all("language", "script");
}

#[test]
fn latin_mongolian_and_kazakh_are_asked_once_and_nothing_is_lost() {
    run_all("language", "latin-mongolian");
    run_all("language", "kazakh");
}

#[test]
fn the_language_comes_by_digit_or_flag_and_a_greeting_is_no_answer() {
    for way in ["digit", "flag", "greeting"] {
        run_all("language", way);
    }
}

#[test]
fn every_move_has_a_way_on_and_keeps_the_answers() {
    in_each_language("moves");
}

#[test]
fn words_of_the_dialogue_are_never_answers() {
    in_each_language("words");
}

#[test]
fn further_fields_are_offered_once_with_their_reason() {
    in_each_language("details");
}

#[test]
fn who_asks_for_somebody_else_is_a_helper_and_the_own_record_wants_authority() {
    in_each_language("story-30");
}

#[test]
fn manners_are_never_answers() {
    in_each_language("manners");
}

#[test]
fn a_changed_description_takes_what_was_read_out_of_it_along() {
    in_each_language("changed");
}
