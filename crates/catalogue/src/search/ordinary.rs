//! Words that say little about what a person looks for, in English and French.
//!
//! In a catalogue of tens of services the counts of words can't tell that yet, so it is said here. All words are
//! folded and without apostrophes, as [`tokens`](super::tokens) gives them.

use super::token::tokens;
use crate::model::Words;

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
abbotsford able absolutely advance advice advise afraid afternoon ago airport allowed almost alone angry annoyed \
another answer anymore anywhere apparently application apply applying april argh armstrong around arrive arrived \
asap aside ask asked asks august aunt available back bad badly barely basically bc beach became become becoming \
began begin believe besides best better big bit boy brand bring british brother brought burnaby burns call called \
calling calls came campbell canada cariboo castlegar caught certain change changed check chetwynd chilliwack choose \
clear clearly columbia come coming comox confused copy coquitlam correct courtenay cousin cranbrook crap crazy \
creston current currently damn dawson day days deal dear december decide decided definitely delta depend description \
desperate detail details different difficult directly dollars duncan dunno during e earlier early easiest easily \
easy ended enough entire evening every everywhere exactly example expect explain explained extra fact fairly fast \
february feel feeling feels felt fernie figure fill finally find finish finished first follow foolish forever forget \
forgot form forms found fraser fresh friday friend friends frustrated further gave general get gets getting girl \
give given go goes going golden gonna good got gotta gotten gov government grew grown guess guy guys gwaii haida \
half handle happen happened happening happens hard hardly hardy hate heard heck hell help here hes honest honestly \
hope hours huge hundred hurry hurting idea idk important info information interior invermere islands itll january \
july june kamloops keep keeps kelowna kept kimberley kind kindly kitimat know kootenay kootenays lady langley last \
late later learned least left less letter likely literally little local located location long longer look looked \
looking looks lot lots lovely made main make makes making mall many mcneill mean means mention merritt method \
midnight minute minutes moment monday month months morning mr mrs nanaimo naturally near nearby nearest nearly \
necessary need needed needing needs nelson new next nice night nobody none nor normal normally noticed november \
number obvious obviously october offered office official often oh okanagan old oliver omg online oops open opposite \
options order osoyoos otherwise paper papers paperwork parksville particular penticton people person pick place plan \
planning plenty possible powell prefer present previous probably problem problems procedure process proper properly \
proud proven province provincial purpose put quesnel question quick quickly rarely reach read ready real reason \
recent recently refuse refused refuses regarding regular remember request require required requirement requirements \
requires revelstoke richmond right rules saanich said salmo same saturday saw say saying says scared sechelt see \
seem seems seen send sending sent september serious service services severe shes show shown shows side sidney sign \
silly simple simply since sister situation slowly smithers someday someones somewhere sooke sorry sort speak spend \
spot squamish start stay step steps straight strange stuck stuff stupid sudden suddenly suggest summer sunday super \
suppose supposed sure surely surprised surrey take takes taking talk talked teach tell tells terrace terrible \
terribly thankfully theres theyll theyve think thinking thought thursday tiny tired today tofino told tomorrow \
tonight took total totally toward tried trouble true truly trust try trying tuesday tumbler turn twice ucluelet ugh \
ultimately unable uncle understand unfortunately unless unsure upset use used useful using usually valley vancouver \
various vernon victoria visit wait waiting wanna want wanted wanting wants way wednesday week weekend weekends weeks \
weird went weve whistler whiterock whole willing winter wish woman wonder wondering worried worse worst wrong wrote \
wtf year years yesterday young younger youve \
accepter actuellement adresser aeroport aimerais alentours ami amie annee annees ans aout appele appeler appliquer \
apporter apprend apres arrivee arriver attend attendre attends aujourd aujourdhui autre avance avis avril besoin \
besoins bientot bizarre bon bonne bout bref bureau certaine changement changer chaque chose choses clairement coince \
colombie colombiebritannique combien commander commencer complique compliquer comprendre comprends compris connais \
connaitre content contente copie cote cousine croire crois debut decembre demain demande demander demandes demarche \
demarches dernier derniere dernieres derriere desole deux devant devenir difficile dimanche dirait dire dis doivent \
donner dur durant effectuer endroit enfin ensuite entendre environ envoyer especes essayer ete exactement existe \
expliquer facile facon faire faites fallait fasse fevrier finir fois font formulaire frere gens gouvernement grand \
grande grave heure heures hier hiver ici idee immediatement importe informations infos inquiet janvier jeudi jour \
jours juillet juin justement laisser laquelle lequel lettre lieu longtemps lundi maintenant malheureusement marche \
mardi mars matin mauvais mauvaise mercredi mettre midi mieux mois monde montrer necessaire nombreux normalement \
nouveau nouvel nouvelle novembre nuit numero oblige obtenir obtention octobre oncle ontils ouais oubli oublie \
oublier oui ouvert ouvrir papier papiers parait pareil parfois parler passer pendant pense penser permet personne \
petit petite peur plage plait plein plutot pourrait pouvoir premier premiere prendre pres presentement presque pret \
prevu probleme procedures prochain prochaine proche raison rapide rapidement rappeler rappelle recemment recevoir \
recu refuser remplir renseignement renseignements reponse reste rester rien sache sait samedi savoir semaine \
semaines septembre seul seulement soeur soir soit souhaite souhaiter suite suivre sujet surement surtout tant tante \
tard tellement temps tenir tente tombe tomber trouver utiliser vendredi venir veulent viens vient vieux vis vit vite \
voir voit voudrait voulais vouloir vrai vraiment";

/// How much a folded word may count, from 0 to 1.
#[derive(Debug)]
pub(super) struct Ordinary {
    silent: Vec<&'static str>,
    faint: Vec<&'static str>,
    faint_weight: f32,
    /// Words of the language of the page, which decides where it has the word: « the » is a card in Vietnamese.
    own: Vec<(String, f32)>,
}

impl Ordinary {
    pub(super) fn new(faint_weight: f32, words: Option<&Words>) -> Self {
        let sorted = |list: &'static str| {
            let mut words: Vec<_> = list.split(' ').collect();
            words.sort_unstable();
            words
        };
        let own = words.map(|words| own(words, faint_weight)).unwrap_or_default();
        Self { silent: sorted(SILENT), faint: sorted(FAINT), faint_weight, own }
    }

    /// 0 for words that hold a sentence together, 1 for words with a subject, between the two for the rest.
    pub(super) fn weight(&self, word: &str) -> f32 {
        if let Ok(at) = self.own.binary_search_by(|(own, _)| own.as_str().cmp(word)) {
            self.own.get(at).map_or(1.0, |own| own.1)
        } else if self.silent.binary_search(&word).is_ok() {
            0.0
        } else if self.faint.binary_search(&word).is_ok() {
            self.faint_weight
        } else {
            1.0
        }
    }
}

/// The words of a language with what they count, sorted.
fn own(words: &Words, faint_weight: f32) -> Vec<(String, f32)> {
    let called = words.services.values().flat_map(|called| called.phrases.iter().chain([&called.name]));
    let mut own: Vec<(String, f32)> = Vec::new();
    for (entry, weight) in words
        .silent
        .iter()
        .map(|word| (word, 0.0))
        .chain(words.faint.iter().map(|word| (word, faint_weight)))
        .filter_map(|(word, weight)| Some((only(word)?, weight)))
        .chain(called.flat_map(|phrase| tokens(phrase)).map(|token| (token.word, 1.0)))
    {
        own.push((entry, weight));
    }
    // the first of a word counts
    own.sort_by(|a, b| a.0.cmp(&b.0));
    own.dedup_by(|later, first| later.0 == first.0);
    own
}

/// The word of an entry that is one.
fn only(entry: &str) -> Option<String> {
    let mut read = tokens(entry).into_iter();
    read.next().filter(|_| read.next().is_none()).map(|token| token.word)
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
        let ordinary = Ordinary::new(0.3, None);
        for (word, weight) in [("the", 0.0), ("je", 0.0), ("need", 0.3), ("demander", 0.3), ("licence", 1.0)]
        {
            assert_eq!(ordinary.weight(word), weight, "{word}");
        }
    }
}
