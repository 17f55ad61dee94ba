//! Words that say little about what a person looks for, in English and French.
//!
//! In a catalogue of tens of services the counts of words can't tell that yet, so it is said here. All words are
//! folded and without apostrophes, as [`tokens`](super::tokens) gives them.

/// Words that only hold a sentence together: they neither find a service nor count as not found.
const SILENT: &str = "\
a about after again all already also although am an and any anybody anyone anything anyways are arent as at be \
because been being but by can cannot cant could couldnt did didnt do does doesnt doing done dont each either else \
etc even ever everybody everyone everything for from had hadnt has hasnt have havent having he hello her hers hey \
hi him himself his how however i id if im in instead into is isnt it its itself ive just let like lol m may maybe \
me might mine more most much must my myself no not now of off ok okay on once only or other our ours out over own \
per please pls pretty quite rather really s shall she should shouldnt so some somebody someone something soon \
still such t than thank thanks that thats the their theirs them then there therefore these they theyre thing \
things this those though thx till to too u until up upon ur us very via was wasnt we well were werent what whats \
when where wheres whether which while who whom whose why with without wont would wouldnt y ya yeah yep yes yet you \
your youre yours \
afin ai ainsi alors au aussi aux avait avant avec avez avoir avons beaucoup bien bonjour c ca ce cela celle celui \
ces cest cet cette ceux chez ci comme comment d dans de deja depuis des dois doit donc du elle elles en encore \
entre es est estce et etait etes etre eu fait faut il ils j jai jamais je jusqu juste l la le les leur leurs \
lorsque lui ma mais meme merci mes mien mienne moi moins mon ne nest ni nos notre nous ont ou par parce pas peu \
peut peuvent peux plus pour pourquoi pourrais pourtant pouvez puis puisje puisque qu quand que quel quelle quelles \
quelque quelquun quels qui quoi sa sans se sera ses si sil sinon sont sous souvent suis sur svp ta te tes tiens \
toi toujours tous tout toute toutes tres trop tu un une va vais vers veut veux voici voila vos votre voudrais vous";

/// Words that may help to choose between services but never find one alone, nor speak much against one when missing.
const FAINT: &str = "\
able another application apply applying april around ask august aunt back bad bc begin big bit boy bring british \
brother burnaby came canada change changed check columbia come coming copy correct cousin currently day days dear \
december different dollars dunno every february fill finally find first form forms friend friends gave get gets \
getting girl give given go goes going gonna good got gov government guess happen happened help here hours idea \
info information january july june kamloops keep kelowna know last left letter little long look looking lot lots \
made make makes making many mean minute month months mr mrs nanaimo near nearby nearest need needed needs new next \
november number october office old online open order paper papers paperwork people person place process province \
provincial put question real request require required right rules said same say saying says see send sent \
september service services show sign sister someday someones speak start stuff summer sure surrey take takes \
taking talk tell tells today told tomorrow took tried true try trying turn uncle use used using vancouver victoria \
wait waiting wanna want wanted wants way week weeks went whole winter woman wrong year years yesterday young \
adresser ami amie annee annees ans aout appliquer apporter apres aujourdhui autre avis avril besoin bon bonne \
bureau changement changer chose colombie colombiebritannique combien commander commencer copie cote cousine \
decembre demain demande demander demandes dernier deux dire donner envoyer ete faire faites fevrier fois \
formulaire frere gouvernement grand grande hier hiver ici information janvier jour jours juillet juin lettre lieu \
longtemps mars mettre mieux mois necessaire nouveau nouvel nouvelle novembre numero oblige obtenir obtention \
octobre oncle ouvert ouvrir papier papiers pareil parler passer personne petit petite pouvoir premier prendre pres \
probleme prochain prochaine proche province provincial question recevoir recu remplir reponse savoir semaine \
semaines septembre service services seul soeur tante tard temps trouver utiliser venir vieux voir vouloir vrai";

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
