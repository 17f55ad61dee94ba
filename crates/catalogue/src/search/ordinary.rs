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
able afraid ago allowed angry another anymore application apply applying april around arrive arrived asap ask \
august aunt back bad badly bc begin big bit boy bring british brother burnaby came canada caught change changed \
check columbia come coming confused copy correct cousin crazy currently day days dear december decide decided \
different difficult dollars dunno earlier early easy ended every exactly fast february figure fill finally find \
finish finished first forget forgot form forms friend friends gave get gets getting girl give given go goes going \
gonna good got gotta gov government guess guy guys happen happened hard hate heard help here hope hours huge idea \
important info information january july june kamloops keep kelowna know last late later left letter little local \
long look looking lot lots made make makes making many mean method minute month months mr mrs nanaimo near nearby \
nearest need needed needs new next nice normal november number obviously october offered office old online open \
order paper papers paperwork people person pick place plan planning possible prefer probably process proper \
properly province provincial put question quick quickly ready real recently refuse refused refuses request require \
required right rules said same say saying says scared see send sent september serious service services severe show \
sign simple sister someday someones speak start stuck stuff suddenly summer supposed sure surrey take takes taking \
talk tell tells terrible today told tomorrow took totally tried true try trying turn uncle understand use used \
using usually vancouver victoria wait waiting wanna want wanted wants way week weeks weird went whole willing \
winter wish woman wonder wondering worried worse wrong year years yesterday young \
adresser ami amie annee annees ans aout appliquer apporter apres arriver attendre aujourdhui autre avis avril \
besoin bientot bizarre bon bonne bureau changement changer chose coince colombie colombiebritannique combien \
commander commencer complique comprendre copie cote cousine decembre demain demande demander demandes dernier deux \
difficile dire donner enfin envoyer essayer ete facile faire faites fevrier finir fois formulaire frere \
gouvernement grand grande grave hier hiver ici inquiet janvier jour jours juillet juin lettre lieu longtemps mars \
mauvais mauvaise mettre mieux mois necessaire nouveau nouvel nouvelle novembre numero oblige obtenir obtention \
octobre oncle oublie ouvert ouvrir papier papiers pareil parfois parler passer personne petit petite pouvoir \
premier prendre pres pret probleme prochain prochaine proche rapide rapidement recevoir recu refuser remplir \
reponse savoir semaine semaines septembre seul soeur surtout tante tard temps trouver utiliser venir vieux vite \
voir vouloir vrai vraiment";

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
