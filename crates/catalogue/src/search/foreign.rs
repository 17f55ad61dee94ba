//! Words about things that people look for on the web, but never at a government's counter.
//!
//! Without them « concert tickets » would find the traffic ticket: one word fits, and that the other is no name or slip
//! for something in the catalogue, only a person knows. They count against a service, and no slip of the finger turns
//! them into something else (`flight`, `fight`). A word that the catalogue does use is never foreign to it, whatever
//! this list says. Left out on purpose: the names of places and trades, which people put into any question.

/// English and French, folded, sorted, without the endings of plurals where they only add an `s`.
const FOREIGN: &str = "\
abonnement abs accountant acne acteur actor actress actualites aeroport airbnb airline airport alarm album algebra \
algebre amazon amex amour anime anniversaire antivirus appareil aquarium arena armee armes asile aspirateur \
astrology astronomy asylum autoroute avion backpack bagages bake baking ballet ballon balloon banquet barber \
barbie barbier baseball basketball batterie bbq beach beef beigne belly benevolat betting bibliotheque bicycle \
bicyclette bijoux bike bikini bingo biology birthday biscuit bitcoin blague blanket blender blinds bluetooth boeuf \
boots botox bottes bouquet bowling bracelet braces brake bread breakfast brownies brunch buffet burger cadeau \
cadeaux cafe cake calculator calculatrice calculus calendar calories canadiens cancun candle canucks carpet \
carwash casino caterer catering celebrity celi cereal chanson chanteur charger chargeur chatgpt chaton chaussures \
cheese chemistry chess cheval cheveux chicken chimie chiot chocolat chocolate choir chorale christmas chrome \
church cigar cinema citizenship citoyennete clavier cleaning climbing clothes coach coat cocktail coffee coiffeur \
coiffeuse coiffure colis cologne comedy comptable computer concert cookie cooking costco costume couch counseling \
counselling coupon courier courrier craigslist credit crepe cricket croisiere crossword cruise crypto \
cryptocurrency cuisiner curtains customs cv dance danse danser dating dealership definition dental dentist \
dentiste dents dessert detailing devoirs dhl dictionary dictionnaire diet dieting dinner dinosaur directions \
dishwasher disney disneyland dissertation dividend dj doll donut douane dress dressage dresses drone drums dryer \
earbuds earrings earthquake easter ebay echecs eclipse ecouteurs eggs eglise emoji entraineur episode escalade \
escape essay essence ethereum etsy everest eyebrow eyeglasses facebook faucet fedex ferries ferry festival \
festivity fete fever fievre film firearm firefox fitness fleuriste fleurs flight florida florist flower flu \
football forecast forex fortnite freins fridge frigo fromage furnace furniture fusil game gaming gardening \
gasoline gateau gateaux gazon geographie geography geometry glove gmail golf google gpu grammaire grammar grill \
grippe groomer grooming guitar guitare gun gutter gym hacked hair haircut halloween hamburger hamster handyman hat \
hawaii hdmi headache headphone heater hiking hiring hockey homework honeymoon horoscope hortons hostel hosting \
hotel hotmail housekeeper humidity hypotheque icecream ielts ikea immobilier imprimante indeed instagram interac \
internet internship invest investing investissement investment ipad itineraire jacket jardin jardinage javascript \
jeans jeu jeux jewellery jewelry jogging joke jouet juice jury jus karaoke kayak keto keyboard kijiji kitten \
knitting lamp landmarks lapin laptop largest lasagna lasagne laundromat laundry lawn league leaking leaky leash \
lego library ligue linkedin linux lipstick litter livraison livre locksmith logiciel loto lottery lotto luggage \
lunch lunettes lyft lyrics macbook magazine maid maigrir makeup malware manga manicure manteau maquillage marathon \
marketplace massage mastercard matelas math mattress mcdonalds meaning menage menu meteo meuble microwave military \
minecraft minuteur modem mortgage mosque mosquee motel mountain movers movie mower muffins muscu musculation musee \
museum music musique mutual nail napkin natation nba necklace netbook netflix nettoyage news nfl nhl nightclub \
nintendo noel noodles novel obedience oeufs olympics olympiques omelette ongles opera optometrist optometriste \
orchestra ordinateur oven paintball painter painting pancake paques parapluie parcel parfum pari paroles parrot \
passenger pasta pates patin patinage pattern paypal pdf pedicure peinture perfume photographe photographer physics \
piano piercing pilates pillow pirate piscine pistol pizza plage planet playoffs playstation pleuvoir plomberie \
pluie plumbing pneu podcast poem poeme poker pool population postage poulet poutine powerpoint premium president \
pretre previsions priest printer protein psychic psychologist psychologue puzzle python quilt quote radio rain \
raining ramen randonnee realtor realty recette recipe reddit reer refrigerateur refrigerator rencontre rescue \
resort restaurants resume rice rideaux rifle ringtone robe robinet roblox robot roman roof roofing router rrsp \
rugby salad salade salon samsung sandal sandale sandwich santa scarf scooter score screenshot seo sephora serie \
serrurier sewing shirt shoe sightseeing singer sink skating ski skiing skincare smoothie snapchat sneaker \
snowboard soccer socks sofa software soldier song soup soupe souper spa speaker spectacle sport spotify ssd stade \
stadium starbucks steak stocks stopwatch storm stove streaming subscription sudoku sunglasses sunny sunrise \
sunscreen sunset surf surfing sushi swim swimming swimsuit symptomes symptoms synonym tablet tablette tacos \
takeout tallest tatouage tattoo taxi teeth telecharger television temperature tempete temple tennis tfsa theater \
theatre tiktok tile timer tinder tire toaster toefl toilet toilettage toiture tokyo tooth tourism tourisme tourist \
touriste tournament tournoi toy traducteur traduction traduire train trainer traiteur translate translation \
translator traversier trivia trottinette tsunami tutor tutoring tuxedo tv twitter uber umbrella underwear \
upholstery vacuum valentine vape vegan vegas veil velo venmo vet vetements veterinaire veterinarian veterinary \
vinyl violin virus vitamins vocabulary volcano volleyball voyance wallpaper walmart washer waxing weather webcam \
whatsapp whisky whitecaps wifi wikipedia windshield wordle wordpress workout xbox yahoo yoga yogurt youtube zoo";

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
