//! Every number the ranking depends on, in one place.

/// How much each kind of evidence counts. All values are shares between 0 and 1 unless said otherwise.
///
/// The defaults were chosen by cross-validation over queries that name no service twice; the record of it, with what
/// each part is worth, is `docs/decisions/0001-search.md`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Weights {
    /// A word of the name of a service, or of what people call it.
    pub called: f32,
    /// A word of the summary.
    pub summary: f32,
    /// A word of the name of its category.
    pub category: f32,
    /// Another form of the same word (`licences` for `licence`).
    pub form: f32,
    /// The beginning of a word, when nearly all of it is typed; less when less is.
    pub prefix: f32,
    /// The beginning of a word when what is typed is a whole word of its own.
    pub prefix_of_whole: f32,
    /// A word with one slip.
    pub one_slip: f32,
    /// A word with two slips.
    pub two_slips: f32,
    /// A word of the same meaning.
    pub synonym: f32,
    /// Words written apart or together (`home owner`, `homeowner`).
    pub joined: f32,
    /// A character or syllable that is only a part of a word, without its neighbour.
    pub lone: f32,
    /// A word that may help to choose but finds nothing alone (`need`, `demander`).
    pub faint: f32,
    /// The same word as part of a phrase that has a meaning (`let go`).
    pub faint_in_synonym: f32,
    /// A word that stands nowhere in the catalogue, as a share of the rarest word that does.
    pub unknown: f32,
    /// The same on a page in a language that the catalogue is not written in: fewer of its words are known here.
    pub unknown_there: f32,
    /// What counts of a character or syllable whose neighbours say nothing.
    pub stray: f32,
    /// The same for a word about things that no counter deals with (`concert`, `recette`).
    pub foreign: f32,
    /// The same for two words of ours that are of another world together (`income tax`), as for one word.
    pub foreign_pair: f32,
    /// How much of the score of a phrase does not depend on how much of the phrase was asked for.
    pub phrase_base: f32,
    /// How much words count that match outside the best phrase.
    pub anywhere: f32,
    /// How much the second-best phrase adds.
    pub second: f32,
    /// A little more for what most people come for.
    pub popular: f32,
    /// A little more for phrases in the language of the page.
    pub page_language: f32,
    /// A service that scores less than this is no answer.
    pub enough: f32,
    /// A service that scores less than this share of the best is no answer either.
    pub near_best: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            called: 1.0,
            summary: 0.6,
            category: 0.2,
            form: 0.97,
            prefix: 0.9,
            prefix_of_whole: 0.5,
            one_slip: 0.8,
            two_slips: 0.6,
            synonym: 0.85,
            joined: 0.95,
            lone: 0.35,
            faint: 0.4,
            faint_in_synonym: 1.0,
            unknown: 0.8,
            unknown_there: 0.4,
            stray: 0.4,
            foreign: 2.0,
            foreign_pair: 1.2,
            phrase_base: 0.4,
            anywhere: 0.45,
            second: 0.15,
            popular: 0.01,
            page_language: 0.02,
            enough: 0.4,
            near_best: 0.35,
        }
    }
}
