//! Words about things that people look for on the web, but never at a government's counter.
//!
//! Without them « concert tickets » would find the traffic ticket: one word fits, and that the other is no name or slip
//! for something in the catalogue, only a person knows. They count against a service, and no slip of the finger turns
//! them into something else (`flight`, `fight`). A word that the catalogue does use is never foreign to it, whatever
//! this list says. Left out on purpose: the names of places and trades, which people put into any question.

/// English and French, folded, sorted, without the endings of plurals where they only add an `s`.
const FOREIGN: &str = "\
abonnement abs accountant acne acteur actor actress actualites acupuncture aerobics aftershave airbnb airline \
airpods alarm album alexa algebra algebre allergy alteration amazon amex amour anime anniversaire anniversary \
antique antivirus aperitif appareil appliance aquarelle aquarium arena armchair armee armes artist asile aspirateur \
astrologie astrology astronomy asylum atm aubergine autoroute avion babyfoot babysit backpack backpacking bagages \
bagel bague baguette bake bakeware baking ballet ballon balloon banane bankruptcy banquet barbecue barbeque barber \
barbershop barbie barbier barista baseball basket basketball bathtub batterie battery bbq beard beaute beauty bed \
bedding beef beigne beignet belly belt benevolat betting bibliotheque bicycle bicyclette bijoux bike bikini bingo \
biology birthday biscuit bitcoin blague blanket blender blinds blouse bluejays bluetooth boeuf bonbon boots botox \
bottes boucher boucherie bougie boulangerie bouquet bowling bracelet braces brake bread breakfast bricolage \
bricoleur broccoli bronzage brow brownies brunch buffet burger burrito butter cadeau cadeaux cafe cafetiere cake \
calculator calculatrice calculus calendar calories campground campsite canadiens canape cancun candle candy canoe \
canucks captcha cardio carotte carpet cartoon carwash casino casserole caterer catering cathedral cd celebrities \
celebrity celi cellulite cereal cerises champagne champignon chandail chanson chanteur charcoal charger chargeur \
chatgpt chaton chaussettes chaussures cheese cheesecake chemise chemistry chess cheval cheveu cheveux chicken chimie \
chiot chips chiro chiropractor chocolat chocolate choir chorale christmas chrome church cigar cigarette cinema \
cineplex citizenship citoyennete clavier cleaner cleaning climbing clothes clothing coach coat cocktail coffee \
coiffer coiffeur coiffeuse coiffure colis collier cologne coloring comedies comedy comic comptable concert concertos \
conditioner confiture console convertisseur cookie cooking cosmetics costco costume couch counseling counselling \
coupon courgette courier courrier couturiere craigslist credit crepe cricket croisiere croissant crossword cruise \
crypto cryptocurrency cucumber cuisine cuisiner cuisiniere cupcake curry curtains custody customs cv cycling \
cyclisme dance dancing danse danser dating dealership decor decoration definition deguisement dentaire dental \
dentist dentiste dents dentures deportation dermatologist dessert dessin detailing detergent devinette devoirs dhl \
diaper dictionary dictionnaire diet dieteticien dieting dinner dinosaur directions dishes dishwasher disney \
disneyland dissertation dividend diy dj dogecoin doll dominos donut doordash douane drap drawing dress dressage \
dresses drill drone drums dryer drywall dvd earbuds earphone earrings earthquake easter eats ebay echarpe echecs \
eclipse ecouteurs eggs eglise electromenager emoji entraineur epilation episode escalade escape essay essence \
estheticienne esthetique ethereum etransfer etsy everest eyebrow eyeglasses eyelash eyelashes fabric facebook \
facelift falafel fashion faucet fedex ferries ferry festival festivity fete fever fido fievre fifa filler film \
firearm firefox fitness fleuriste fleurs flight flooring florida florist flower flu football footwear forecast forex \
forfait fortnite fortune foster fraise freezer freins fridge fries frigo frites fromage funny furnace furniture \
fusil game gaming garden gardening gasoline gateau gateaux gazon geographie geography geometry gic gift glasses \
glove gmail goalie golf golfing gondola google gpu grammaire grammar gratin grill grippe groomer grooming groupon \
gta guacamole guitar guitare gummies gun gutter gym gymnase gymnastique hacked hair haircut hairdresser halloween \
hamburger hamster handyman haricots hat hawaii hdmi headache headphone headset heater hike hiking hiring hobby \
hockey homedepot homework honeymoon hoodie horoscope hortons hostel hosting hotel hotmail housekeeper hulu humidity \
humoriste humour hvac hypotheque icecream ielts ikea immobilier imprimante indeed infonuage ink instagram instrument \
interac internet internship invest investing investissement investment itineraire jacket jardin jardinage javascript \
jeans jeu jeux jewel jewellery jewelry jogging joke jouet judo juice jupe jury jus karaoke karting kayak kebab keto \
keyboard kijiji kindle kitten knitting lait lamp lampe landmarks lapin laptop largest lasagna lasagne lashes \
laundromat laundry lawn league leaking leaky leash lecture leggings lego legumes lens lenses lentils lessive library \
ligue linkedin linux lipstick litter livraison livre loblaws locksmith logiciel logo loterie lotion loto lottery \
lotto lounge lowes luggage lunch lunchbox lunette lyft lyrics macbook magazine magic magician magie maid maigrir \
maillot makeup malware manga manicure manteau manucure maquillage marathon marketplace mascara massage mastercard \
matelas math mattress mayonnaise mcdo mcdonalds meaning melon menage menu meteo meteorologist meuble microwave miel \
military milk minecraft minuteur mobilier modem monitor monopoly mop mortgage mosque mosquee motel mountain \
moustache movers movie mower mozzarella mp3 muffins muscu musculation musee museum music musician musique mutual \
nail napkin naruto nasdaq natation nba necklace netbook netflix nettoyage nettoyeur news nfl nhl nightclub nightlife \
nintendo noel noodles novel nutrition nutritionist obedience odeon oeufs olympics olympiques omelette ongles onion \
opera optician optometrist optometriste oranges orchestra origami orthodontist outfit oven paddleboard paint \
paintball painter painting pancake pantalon pants paques parapluie parcel parfum pari parole parrot passenger pasta \
pastry patate pates patin patinage patisserie pattern paving paypal pc pdf peanut pedal pedicure peintre peinture \
pelouse perfume pho photographe photographer photoshop physics physio physiotherapist physiotherapy piano picnic pie \
piercing pilates pillow pirate piscine pistol pizza pizzeria planet playlist playoff playstation pleuvoir plomberie \
pluie plumbing pneu pneumatique podcast podiatrist poem poeme pokemon poker pool population porn postage pottery \
poulet poussette poutine powder powerpoint premium president pressing pretre previsions priest printer protein ps5 \
psychiatrist psychic psychologist psychologue pull puppies puppy puzzle pyjama python quiche quilt quincaillerie \
quinoa quote radiator radio rafting rain raining ramen randonnee raquette razor realtor realty recette recipe reddit \
reer refrigerateur refrigerator rencontre resale rescue resort resp restaurants resume rhume rice riddle rideaux \
rifle ringtone roast robe robinet roblox robot rogers roller roman romance rona ronfler roof roofing rose router \
rrsp rug rugby safari safeway salad salade salopette samsung sandal sandale sandwich santa sauce saucisse sauna \
saxophone scarf scooter score scrabble screen screenshot seamstress seo sephora serie serrurier serum sewing \
shampoing shampoo shaver shaw shawarma shingles shirt shoe shopping shower sightseeing singer sink skateboard \
skating ski skiing skincare skipthedishes skirt sledding slippers smartwatch smoothie snack snapchat sneaker snorkel \
snowboard snowboarding soap soccer socks sofa software soldier song soulier soup soupe souper souvenirs spa \
spaghetti speaker spectacle spinach sponsorship sport sportchek spotify squash ssd stade stadium stain starbucks \
steak stereo stew stitches stock stopwatch storm stove strawberry streaming subscription sudoku suitcase sunbed \
sunglasses sunny sunrise sunscreen sunset superstore surf surfboard surfing sushi sweater swim swimming swimsuit \
symphony symptomes symptoms synonym tacos tailor takeout tallest tango tanning tapis tarot tart tarte tatouage \
tattoo taxi tea teeth telecharger telescope televiseur television telus temperature tempete temple temu tennis tfsa \
theater theatre thriller ticketmaster tiktok tile timer timhortons tims tinder tire toaster toefl tofu toilet \
toilettage toiture tokyo tomato tomatoes tondeuse tooth toothbrush toothpaste tourism tourisme tourist touriste \
tournament tournoi toy traducteur traduction traduire train trainer traiteur trampoline translate translation \
translator traversier triathlon tricot trivia trottinette tshirt tsunami tulips turntable tutor tutoring tux tuxedo \
tv twitch twitter typing uber ubereats ukulele umbrella underwear upholstery vacuum vacuuming vaisselle valentine \
valise vanille vape vase vegan vegas veggie veil velo veneers venmo vet vetements veterinaire veterinarian \
veterinary vinyl violin violon virus vitamins vocabulary vodka volcano volleyball voyance voyant vpn wallpaper \
walmart wardrobe washer watches waxing wcb weather webcam webdesign weights whale whatsapp whisky whitecaps wifi wig \
wikipedia windows windshield winners wok woodworking wordle wordpress workout worksafe worksafebc wrestler wrestling \
xbox xmas yahoo yaourt yarn yoga yogurt youtube zelda zipline zoo zoom zumba";

/// Pairs of words that are of another world only together: an income and a tax are ours, an income tax is not.
/// Folded, sorted, without the `s` of plurals.
const PAIRS: &str = "\
acheter-chat acheter-chien acheter-telephone adopt-cat adopt-child adopt-dog aide-juridique airport-parking \
airport-shuttle apartment-sale apprendre-anglais apprendre-francais assurance-habitation assurance-vie \
assurance-voyage asylum-claim baby-clothes baby-shower background-check bague-mariage bank-account bank-card \
bank-loan basketball-court beach-near belle-plage best-beach bike-repair billet-avion billet-concert billet-loterie \
billet-spectacle billet-train birth-control birthday-card boat-rental bus-route bus-schedule bus-time business-card \
buy-cell buy-dog buy-house buy-phone camping-gear camping-site camping-tent canada-visa car-battery car-dealer \
car-mechanic car-oil car-part car-payment car-rental car-seat car-start car-wash carte-bancaire carte-cadeau \
carte-credit carte-debit carte-sim casier-judiciaire cat-food cat-toy cell-buy cell-plan cellulaire-forfait \
centre-achat chalet-louer cheap-cell cheap-flight cheap-hotel chercher-emploi cheveux-couper child-custody \
child-visitation chinese-food citizen-test citizenship-ceremony citizenship-test complaint-police compte-bancaire \
compte-banque computer-repair concert-ticket cook-fish cook-moose cook-salmon cooking-class couper-cheveux \
cour-anglais cours-anglais cours-francais court-tennis cracked-phone credit-card criminal-check criminal-record \
custody-kid dance-lesson debit-card demande-asile demande-divorce demander-divorce dental-care dental-insurance \
divorce-application divorce-lawyer divorce-paper dog-breed dog-food dog-groomer dog-show dog-sitter dog-toy \
dog-training dog-walker driving-direction driving-instructor driving-lesson driving-school dry-clean \
electrician-near email-account email-password emergency-plumber english-class esl-class extend-visa eye-doctor \
facebook-account facebook-password family-court family-doctor family-law fast-food file-divorce find-lawyer \
fish-chip fish-recipe fish-tank fishing-boat fishing-lure fishing-rod flight-cheap food-court food-delivery \
food-near forfait-cellulaire foster-parent free-furniture french-class garde-partagee garder-chien gas-price \
gas-station gateau-mariage get-divorce get-divorced getting-divorced gift-card gold-necklace gold-price green-card \
greeting-card guitar-lesson hair-cut hair-salon hearing-aid home-depot home-job home-sale horaire-autobus \
horaire-bus horaire-train hot-tub hotel-cheap hotel-cher house-insurance house-painter house-plant house-price \
house-sale hunting-boot hunting-knife hunting-rifle impot-revenu income-tax income-taxe indian-food \
instagram-account internet-bill ipad-used job-interview job-near job-posting job-search jury-duty language-class \
laptop-repair lawyer-near leaky-faucet learn-english learn-french legal-aid library-card life-insurance \
location-auto location-voiture loterie-resultat lottery-ticket louer-auto louer-chalet louer-maison louer-voiture \
maison-louer maison-vendre mall-hour mall-near marriage-counselling mexican-food movie-theatre movie-ticket \
nail-salon name-meaning nourriture-chat nourriture-chien offre-emploi oil-change order-food ordinateur-portable \
paint-house papier-divorce payday-loan peace-bond pension-alimentaire permis-etude permis-sejour permis-travail \
pet-food pet-insurance pet-store phone-bill phone-case phone-charger phone-cracked phone-plan phone-repair \
phone-screen photographe-mariage piano-lesson plane-ticket plumber-emergency plumber-near police-check \
police-complaint power-bank power-tool pr-card price-gas price-gold prix-essence prix-or promener-chien real-estate \
recherche-emploi refugee-claim remote-job rent-bike rent-car rent-movie rental-car repair-computer repair-phone \
reparer-ordinateur reparer-telephone residence-permanente resident-card restraining-order resultat-hockey \
resultat-loterie resume-help road-condition road-map road-trip robe-mariage roof-repair salon-coiffure \
savings-account school-holiday school-supply season-ticket sell-phone silver-price sim-card ski-pass sponsor-family \
sponsor-parent sponsor-spouse start-car stock-market store-hour student-discount student-visa study-permit \
swimming-lesson t4-slip tax-accountant tax-refund tax-return tax-software tenant-insurance tennis-court thai-food \
toilettage-chien tourist-visa traffic-camera traffic-report train-schedule train-ticket travel-insurance us-visa \
used-bike used-computer used-couch used-furniture used-iphone used-phone video-editing video-game visa-application \
visa-etudiant visa-extension visa-touriste visa-travail visitation-right visitor-visa vol-cher walk-clinic \
water-bottle water-heater water-park wedding-band wedding-cake wedding-dress wedding-gift wedding-photographer \
wedding-ring wedding-venue wifi-password work-home work-permit work-visa workers-compensation workplace-injury";

/// Knows the words.
#[derive(Debug)]
pub(super) struct Foreign {
    words: Vec<&'static str>,
    pairs: Vec<(&'static str, &'static str)>,
}

impl Foreign {
    pub(super) fn new() -> Self {
        let pairs = PAIRS.split(' ').filter_map(|pair| pair.split_once('-')).collect();
        Self { words: FOREIGN.split(' ').collect(), pairs }
    }

    /// True for a folded word that belongs to another world, in the singular or the plural.
    pub(super) fn has(&self, word: &str) -> bool {
        let known = |word: &str| self.words.binary_search(&word).is_ok();
        known(word) || word.strip_suffix('s').is_some_and(known)
    }

    /// True for two folded words that belong to another world together, in the singular or the plural.
    pub(super) fn has_pair<'a>(&self, first: &'a str, second: &'a str) -> bool {
        let forms = |word: &'a str| [Some(word), word.strip_suffix('s')].into_iter().flatten();
        forms(first).any(|a| forms(second).any(|b| self.pairs.binary_search(&(a, b)).is_ok()))
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
        let Foreign { pairs, .. } = Foreign::new();
        assert_eq!(pairs.len(), PAIRS.split(' ').count());
        assert!(pairs.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn two_of_our_words_may_be_foreign_together() {
        let foreign = Foreign::new();
        assert!(foreign.has_pair("income", "tax") && foreign.has_pair("income", "taxs"));
        assert!(!foreign.has_pair("tax", "income") && !foreign.has_pair("income", "assistance"));
    }

    #[test]
    fn the_plural_needs_no_line_of_its_own() {
        let foreign = Foreign::new();
        assert!(foreign.has("recette") && foreign.has("recettes"));
        assert!(!foreign.has("licence") && !foreign.has(""));
    }
}
