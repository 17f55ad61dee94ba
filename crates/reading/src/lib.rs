//! How hard the pages of a built site are to read: the grade of Flesch and Kincaid, page by page.
//!
//! It reads finished HTML, so it measures what people get, whichever file the words came from; and the files that hold what
//! only a press brings. It counts English; the formula is made for it. The tool never says that a text is good, only that it
//! is not too hard.
//!
//! A heading, a point or a button counts as a sentence, which makes a page of lists look easy. So whole sentences are graded
//! alone as well, and the harder of the two is what counts.
//!
//! The counter of syllables is ours. The only crate that counts them for whole texts has not been kept up, and a
//! dictionary of sounds weighs 4 MB. Rules and a short list of exceptions come within a few words in a thousand.
//!
//! Layout: [`page`] from HTML to blocks of text, [`sentences`] from a block to sentences and words, [`names`] which names
//! count as one short word, [`syllables`], [`grade`] the formula, [`site`] all pages of a folder,
//! [`words`] what no page has when it is served, [`report`] what is told.

pub mod grade;
pub mod names;
pub mod page;
pub mod report;
pub mod sentences;
pub mod site;
pub mod syllables;
pub mod words;
