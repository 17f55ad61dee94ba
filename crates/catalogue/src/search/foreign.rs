//! Words about things that people look for on the web, but never at a government's counter.
//!
//! Without them « concert tickets » would find the traffic ticket: one word fits, and that the other is no name or slip
//! for something in the catalogue, only a person knows. They count against a service, and no slip of the finger turns
//! them into something else (`flight`, `fight`). A word that the catalogue does use is never foreign to it, whatever
//! this list says. Left out on purpose: the names of places and trades, which people put into any question.

/// English and French, folded, sorted, without the endings of plurals where they only add an `s`.
const FOREIGN: &str = "\
accountant acne acteur actor actress actualites aeroport airbnb airline airport alarm album algebra algebre amazon \
amex amour anime anniversaire antivirus aquarium arena armee armes asile aspirateur astrology astronomy asylum \
autoroute avion backpack bagages bake baking barber barbier baseball basketball batterie bbq beach beef benevolat \
betting bibliotheque bicycle bicyclette bijoux bike bingo biology birthday biscuit bitcoin blague blanket blender \
bluetooth boeuf boots botox bottes bouquet bracelet braces brake bread breakfast brownies brunch burger cadeau \
cadeaux cafe cake calculator calculatrice calculus calendar calories canadiens candle canucks carpet carwash \
casino caterer catering celebrity celi chanson chanteur charger chargeur chatgpt chaton chaussures cheese \
chemistry chess cheval cheveux chicken chimie chocolat chocolate christmas chrome church cinema citizenship \
citoyennete clavier cleaning clothes coach coat coffee coiffeur coiffeuse coiffure colis comedy comptable computer \
concert cookie cooking costco costume couch counseling counselling coupon courier courrier craigslist credit crepe \
cricket croisiere cruise crypto cryptocurrency cuisiner curtains customs cv dating definition dental dentist \
dentiste dents dessert detailing devoirs dhl dictionary dictionnaire diet dieting dinner dinosaur directions \
dishwasher disney dissertation dividend dj doll douane dress dresses drums dryer earbuds earrings earthquake \
easter ebay echecs eclipse ecouteurs eggs eglise emoji episode essay essence ethereum etsy eyeglasses facebook \
faucet fedex ferries ferry festival festivity fete fever fievre film firearm firefox fitness fleuriste fleurs \
flight florist flower flu football forecast forex fortnite freins fridge frigo fromage furnace furniture fusil \
game gaming gardening gasoline gateau gateaux gazon geographie geography geometry gmail golf google grammaire \
grammar grill grippe groomer grooming guitar guitare gun gym hacked hair haircut halloween hamburger hamster \
handyman headache headphones heater hiking hiring hockey homework honeymoon horoscope hortons hostel hotel hotmail \
housekeeper humidity hypotheque ielts ikea immobilier imprimante indeed instagram interac internet internship \
invest investing investissement investment ipad itineraire jacket jardin jardinage javascript jeans jeu jeux \
jewellery jewelry jogging joke jouet jury kayak keto keyboard kijiji kitten lamp landmarks lapin laptop largest \
lasagna lasagne lawn league leaking leaky lego library ligue linkedin linux lipstick livraison livre locksmith \
logiciel loto lottery lotto luggage lunch lunettes lyft lyrics macbook magazine maid maigrir makeup malware manga \
manicure manteau maquillage marathon marketplace massage mastercard matelas math maths mattress mcdonalds meaning \
menage menu meteo meuble microwave military minecraft minuteur modem mortgage mosque mosquee motel mountain movers \
movie mower muffins muscu musculation musee museum music musique mutual nails natation nba necklace netbook \
netflix nettoyage news nfl nhl nintendo noel noodles novel oeufs olympics olympiques omelette ongles optometrist \
optometriste ordinateur painter painting pancake paques parapluie parcel parfum pari paroles parrot passenger \
pasta pates patin patinage paypal pdf pedicure peinture perfume photographe photographer physics piano piercing \
pilates pillow pirate piscine pistol pizza plage planet playoffs playstation pleuvoir plomberie pluie plumbing \
pneu podcast poem poeme poker pool population postage poulet poutine powerpoint president pretre previsions priest \
printer protein psychic psychologist psychologue puzzle python quote radio rain raining ramen randonnee realtor \
realty recette recipe reddit reer refrigerateur refrigerator rencontre resort restaurants resume rice rideaux \
rifle ringtone robe robinet roblox robot roman roof roofing router rrsp rugby salad salade salon samsung sandwich \
scooter score screenshot sephora serie serrurier shirt shoe sightseeing singer sink skating ski skiing skincare \
snapchat sneakers snowboard soccer sofa software soldier song soup soupe souper spa spectacle spotify stade \
stadium starbucks steak stocks stopwatch storm streaming sudoku sunglasses sunny sunrise sunset surf surfing sushi \
swim swimming symptomes symptoms synonym tablet tablette tacos takeout tallest tatouage tattoo taxi teeth \
telecharger television temperature tempete temple tennis tfsa theater theatre tiktok timer tinder tire toefl \
toilet toilettage toiture tooth tourism tourisme tourist touriste tournament tournoi toy traducteur traduction \
traduire train traiteur translate translation translator traversier trivia trottinette tsunami tutor tutoring tv \
twitter uber umbrella upholstery vacuum valentine vegan velo venmo vet vetements veterinaire veterinarian \
veterinary violin virus vitamins vocabulary volcano volleyball voyance wallpaper walmart washer weather whatsapp \
whitecaps wifi wikipedia windshield wordle workout xbox yahoo yoga youtube zoo";

/// Knows the words.
#[derive(Debug)]
pub(super) struct Foreign {
    words: Vec<&'static str>,
}

impl Foreign {
    pub(super) fn new() -> Self {
        Self { words: FOREIGN.split(' ').collect() }
    }

    /// True for a folded word that belongs to another world, in the singular or the plural.
    pub(super) fn has(&self, word: &str) -> bool {
        let known = |word: &str| self.words.binary_search(&word).is_ok();
        known(word) || word.strip_suffix('s').is_some_and(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::fold;

    #[test]
    fn the_list_is_written_as_words_are_compared_and_looked_up() {
        let words: Vec<_> = FOREIGN.split(' ').collect();
        assert!(words.is_sorted_by(|a, b| a < b));
        for word in words {
            assert_eq!(fold(word), word);
        }
    }

    #[test]
    fn the_plural_needs_no_line_of_its_own() {
        let foreign = Foreign::new();
        assert!(foreign.has("recette") && foreign.has("recettes"));
        assert!(!foreign.has("licence") && !foreign.has(""));
    }
}
