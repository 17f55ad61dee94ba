//! Words that say little about what a person looks for, in English and French.
//!
//! In a catalogue of tens of services the counts of words can't tell that yet, so it is said here. All words are
//! folded and without apostrophes, as [`tokens`](super::tokens) gives them.

/// Words that only hold a sentence together: they neither find a service nor count as not found.
const SILENT: &str = "\
a about after again all also am an and any anybody anyone anything are arent as at be been being but by can cannot cant \
could couldnt did didnt do does doesnt doing done dont each etc even ever for from had hadnt has hasnt have havent \
having he hello her hers hey hi him himself his how i id if im in into is isnt it its itself ive just let like m may \
maybe me might mine more most much must my myself no not now of off ok okay on once only or other our ours out over own \
per please pls quite rather really s shall she should shouldnt so some somebody someone something still such t than \
thank thanks that thats the their theirs them then there these they theyre thing things this those though to too u \
until up upon ur us very via was wasnt we well were werent what whats when where wheres which while who whom whose why \
with without wont would wouldnt y ya yes yet you your youre yours \
ai ainsi alors as au aussi aux avait avant avec avez avoir avons beaucoup bien bonjour c ca ce cela celle celui ces cet \
cette ceux chez ci comme comment d dans de depuis des dois doit donc dont du elle elles en encore entre es est estce et \
etait etes etre eu fait faut il ils j je jai juste l la le les leur leurs lui ma mais me meme merci mes moi moins mon \
ne ni nos notre nous on ont ou par parce pas peu peut peuvent peux plus pour pourquoi pourrais pouvez puis puisje qu \
quand que quel quelle quelles quelque quels qui quoi sa sans se sera ses si sil sont sous souvent suis sur svp ta te tes \
toi tous tout toute toutes tres trop tu un une va vais vers veut veux voici voila vos votre voudrais vous y";

/// Words that may help to choose between services but never find one alone, nor speak much against one when missing.
const FAINT: &str = "\
able another apply applying application around ask back bc bring british came change changed check columbia come coming \
copy correct currently day days different dunno every fill find first form forms gave get gets getting give given go \
goes going gonna good got government gov happen happened help here hours info information keep know last left letter \
long look looking lot made make makes making many mean minute month months need needed needs new next number office old \
online open order paper papers paperwork people person place process province provincial put question right said same \
say saying says see service services show sign someones soon start stuff sure take takes taking tell today told \
tomorrow took tried try trying turn use used using wait waiting wanna want wanted wants way week weeks went \
wrong year years yesterday \
adresser annee annees ans appliquer apporter apres aujourdhui autre avis besoin bureau changement changer chose \
colombiebritannique colombie combien commander commencer copie cote demain demande demander demandes dernier deux dire \
donner faire faites fois formulaire gouvernement hier ici information jour jours lettre lieu longtemps mettre mois \
necessaire nouveau nouvel nouvelle numero obtenir obtention ouvert ouvrir papier papiers pareil passer personne \
pouvoir premier prendre probleme prochain prochaine province provincial question recevoir recu remplir reponse savoir \
semaine semaines seul service services tard temps trouver utiliser venir vieux voir vouloir vrai";

/// How much a folded word may count, from 0 to 1.
#[derive(Debug)]
pub(super) struct Ordinary {
    silent: Vec<&'static str>,
    faint: Vec<&'static str>,
    faint_weight: f32,
}

impl Ordinary {
    pub(super) fn new(faint_weight: f32) -> Self {
        let sorted = |list: &'static str| {
            let mut words: Vec<_> = list.split(' ').collect();
            words.sort_unstable();
            words
        };
        Self { silent: sorted(SILENT), faint: sorted(FAINT), faint_weight }
    }

    /// 0 for words that hold a sentence together, 1 for words with a subject, between the two for the rest.
    pub(super) fn weight(&self, word: &str) -> f32 {
        if self.silent.binary_search(&word).is_ok() {
            0.0
        } else if self.faint.binary_search(&word).is_ok() {
            self.faint_weight
        } else {
            1.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn the_lists_are_written_as_words_are_compared() {
        for word in SILENT.split(' ').chain(FAINT.split(' ')) {
            assert_eq!(fold(word), word);
            assert!(!word.is_empty());
        }
    }

    #[test]
    fn words_with_a_subject_count_fully() {
        let ordinary = Ordinary::new(0.3);
        for (word, weight) in [("the", 0.0), ("je", 0.0), ("need", 0.3), ("demander", 0.3), ("licence", 1.0)]
        {
            assert_eq!(ordinary.weight(word), weight, "{word}");
        }
    }
}
