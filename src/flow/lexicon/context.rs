//! Words that mean something only where they are asked for: values of choices, days and years, what
//! stands around a name, what makes a record the own one.

use crate::flow::lexicon::{Lexicon, sets};

impl Lexicon {
    /// Whether a whole message is one of the words for this choice value.
    #[must_use]
    pub fn is_choice(&self, value: &str, folded: &str) -> bool {
        self.is_in(&format!("choice-{}", value.replace('_', "-")), folded)
    }

    /// Whether a folded message has one of the words for this choice value anywhere.
    #[must_use]
    pub fn has_choice(&self, value: &str, folded: &str) -> bool {
        let words = self
            .contextual
            .get(&format!("choice-{}", value.replace('_', "-")));
        words.is_some_and(|words| words.iter().any(|word| sets::has_word(folded, word)))
    }

    /// Whether a whole message means the chat itself.
    #[must_use]
    pub fn is_here(&self, folded: &str) -> bool {
        self.is_in("here", folded)
    }

    /// Days back from today that a whole message names: today 0, yesterday 1, the day before 2.
    #[must_use]
    pub fn days_back(&self, folded: &str) -> Option<i64> {
        let names = ["today", "yesterday", "day-before"];
        let at = names.iter().position(|name| self.is_in(name, folded))?;
        i64::try_from(at).ok()
    }

    /// Years back from this one that a whole message names: 0, 1 or 2.
    #[must_use]
    pub fn years_back(&self, folded: &str) -> Option<i16> {
        let names = ["this-year", "last-year", "year-before"];
        let at = names.iter().position(|name| self.is_in(name, folded))?;
        i16::try_from(at).ok()
    }

    /// A folded answer to the question for a name without the words before the name (`我是`,
    /// `I am`): how many of its bytes they take.
    #[must_use]
    pub fn name_lead(&self, folded: &str) -> usize {
        let leads = self.name_leads.iter();
        let mut found = leads.filter_map(|lead| {
            let rest = folded.strip_prefix(lead.as_str())?;
            (sets::is_unspaced(lead) || rest.starts_with([' ', ','])).then_some(lead.len())
        });
        found.next().unwrap_or(0)
    }

    /// How many bytes words behind a name take at the end of a folded answer (`就行`, `гэдэг`).
    #[must_use]
    pub fn name_tail(&self, folded: &str) -> usize {
        let tails = self.context_words("name-tail").iter();
        let mut found = tails.filter_map(|tail| {
            let rest = folded.strip_suffix(tail.as_str())?;
            let parted = sets::is_unspaced(tail) || rest.ends_with([' ', ',']);
            (parted && !rest.trim().is_empty()).then_some(tail.len())
        });
        found.next().unwrap_or(0)
    }

    /// Whether a folded message says nothing but anger: each clause is a hard word. One that says
    /// anything else besides is heard.
    #[must_use]
    pub fn is_only_anger(&self, folded: &str) -> bool {
        let ends = |c: char| matches!(c, ',' | '.' | ';' | '!' | '?' | '。' | '、' | '\n');
        let clauses = folded.split(ends).map(str::trim);
        let mut said = clauses.filter(|clause| !clause.is_empty()).peekable();
        said.peek().is_some() && said.all(|clause| self.is_in("anger", clause))
    }

    /// The folded words of a list that means something only in its place, the longest first.
    #[must_use]
    pub fn context_words(&self, list: &str) -> &[String] {
        self.contextual.get(list).map_or(&[], Vec::as_slice)
    }

    /// Whether a folded word found at this byte begins there: anywhere for Han, else at the
    /// beginning of a word.
    #[must_use]
    pub fn begins_word(&self, folded: &str, at: usize, word: &str) -> bool {
        sets::is_unspaced(word) || !folded[..at].ends_with(sets::is_spaced_letter)
    }

    /// What follows a folded word that a folded text begins with; a word of an alphabet must be
    /// whole.
    #[must_use]
    pub fn after_word<'t>(&self, folded: &'t str, word: &str) -> Option<&'t str> {
        let rest = folded.strip_prefix(word)?;
        let whole = sets::is_unspaced(word) || !rest.starts_with(sets::is_spaced_letter);
        whole.then_some(rest)
    }

    /// The rest of a folded text behind whichever word of a list it begins with.
    #[must_use]
    pub fn after_any<'t>(&self, list: &str, folded: &'t str) -> Option<&'t str> {
        let mut words = self.context_words(list).iter();
        words.find_map(|word| self.after_word(folded, word))
    }

    /// Whether a whole message, polite words around it left out, is one of the words of a list
    /// that means something only in its place.
    #[must_use]
    pub fn is_context_word(&self, list: &str, folded: &str) -> bool {
        let mut stages = self.without_polite_words(folded);
        stages.any(|text| self.is_in(list, text))
    }

    fn is_in(&self, list: &str, folded: &str) -> bool {
        let words = self.contextual.get(list);
        words.is_some_and(|words| words.iter().any(|word| word == folded))
    }
}
