//! Which kind of request the words name (rules.md R-010). A kind is named only by words that leave
//! no doubt; everything else is the usual `disclosure`, which the person can change.

use crate::flow::lexicon::{Lexicon, Set, Sets};

/// The kind that a folded text names, `None` for the usual one.
pub(crate) fn kind_of(folded: &str, sets: Sets, lexicon: &Lexicon) -> Option<&'static str> {
    let kinds = [
        (Set::RecordCorrection, "record_correction"),
        (Set::SecrecyExplanation, "secrecy_explanation"),
        (Set::Rereview, "rereview"),
        (Set::Recheck, "recheck"),
    ];
    let certain = kinds.into_iter().find(|(set, _)| sets.has(*set));
    if let Some((_, kind)) = certain {
        return Some(kind);
    }
    if sets.has(Set::OwnRecord) || names_record_of("own-mine", folded, lexicon) {
        return Some("own_record");
    }
    // Who wants it sent or told asks for disclosure, whatever should have been published.
    let proactive = sets.has(Set::PerformProactive) && !sets.has(Set::ForMyself);
    proactive.then_some("perform_proactive")
}

/// Whether the text names a record of the other person: "her pension records". Asked for that
/// person it is an own record; asked for anybody else it would be a wish for foreign data.
pub(crate) fn names_record_of_another(folded: &str, lexicon: &Lexicon) -> bool {
    names_record_of("own-theirs", folded, lexicon)
}

/// Whether the text names a record of the person: "my", words that may stand between (a year, a
/// number), the name of a record. "The road at my house" has no record behind it, and "my son's
/// school file" has another person between.
fn names_record_of(owner: &str, folded: &str, lexicon: &Lexicon) -> bool {
    let owners = lexicon.context_words(owner).iter();
    owners.into_iter().any(|owner| {
        let mut hits = folded.match_indices(owner.as_str());
        hits.any(|(at, _)| {
            lexicon.begins_word(folded, at, owner)
                && leads_to_record(&folded[at + owner.len()..], lexicon)
        })
    })
}

/// Whether a record follows, with nothing before it but what may stand between.
fn leads_to_record(mut rest: &str, lexicon: &Lexicon) -> bool {
    /// More words than anybody puts between.
    const MOST: usize = 12;
    for _ in 0..MOST {
        rest = rest.trim_start_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, ' ' | '-' | '~' | '\'' | '《' | '“')
        });
        let records = lexicon.context_words("own-record");
        if records
            .iter()
            .any(|record| rest.starts_with(record.as_str()))
        {
            return true;
        }
        match lexicon.after_any("own-between", rest) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    false
}
