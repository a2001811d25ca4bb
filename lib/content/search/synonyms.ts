import { isStopWord } from './stop-words'
import { termOf, wordTexts } from './terms'

/**
 * Words that readers use for one thing, from the Indian kitchen and plain speech; each finds the
 * others. Only what may stand in for each other in a search: "dahi" and "curd", not "dahi" and "milk".
 */
const groups = [
  // Kitchen
  'dahi, curd, yogurt, yoghurt, doi, thayir, perugu, mosaru, दही',
  'chaas, chhaas, chhachh, buttermilk, mattha, majjiga, छाछ, मट्ठा',
  'lassi, लस्सी',
  'doodh, milk, dairy, दूध',
  'paneer, cottage cheese, पनीर',
  'ghee, clarified butter, घी',
  'makhan, butter, मक्खन',
  'tel, oil, तेल',
  'namak, salt, sodium, नमक',
  'cheeni, chini, shakkar, sugar, glucose, glycaemic, चीनी, शक्कर, शुगर',
  'gud, gur, jaggery, गुड़',
  'shahad, honey, शहद',
  'atta, wheat, whole wheat, gehun, आटा, गेहूं',
  'maida, refined flour, white flour, मैदा',
  'besan, gram flour, chickpea flour, बेसन',
  'sooji, suji, rava, semolina, सूजी',
  'roti, chapati, chapatti, phulka, रोटी, चपाती',
  'chawal, rice, bhaat, चावल',
  'poha, flattened rice, beaten rice, aval, पोहा',
  'daliya, dalia, broken wheat, दलिया',
  'jau, barley, जौ',
  'jai, oats, oatmeal, ओट्स',
  'bajra, pearl millet, kambu, बाजरा',
  'jowar, sorghum, cholam, ज्वार',
  'ragi, finger millet, nachni, mandua, रागी',
  'millet, siridhanya, shree anna, bajra, jowar, ragi, मिलेट',
  'dal, daal, lentil, pulse, दाल',
  'moong, mung, green gram, मूंग',
  'toor, arhar, tur, pigeon pea, अरहर',
  'urad, black gram, उड़द',
  'chana, chole, chickpea, garbanzo, bengal gram, चना, छोले',
  'rajma, kidney bean, राजमा',
  'soya, soy, soybean, tofu, सोया',
  'sabzi, sabji, vegetable, सब्जी',
  'phal, fruit, फल',
  'palak, spinach, पालक',
  'methi, fenugreek, मेथी',
  'bhindi, okra, lady finger, भिंडी',
  'baingan, brinjal, aubergine, eggplant, बैंगन',
  'lauki, bottle gourd, dudhi, लौकी',
  'gajar, carrot, गाजर',
  'pyaz, onion, प्याज',
  'lahsun, lehsun, garlic, लहसुन',
  'adrak, ginger, अदरक',
  'tamatar, tomato, टमाटर',
  'aloo, potato, आलू',
  'kela, banana, केला',
  'amrood, guava, अमरूद',
  'seb, apple, सेब',
  'aam, mango, आम',
  'haldi, turmeric, curcumin, हल्दी',
  'jeera, cumin, जीरा',
  'ajwain, carom, bishop weed, अजवाइन',
  'saunf, fennel, सौंफ',
  'hing, asafoetida, हींग',
  'til, sesame, तिल',
  'alsi, flaxseed, linseed, अलसी',
  'sabja, chia, basil seed',
  'isabgol, ispaghula, psyllium, ईसबगोल',
  'badam, almond, बादाम',
  'akhrot, walnut, अखरोट',
  'moongphali, peanut, groundnut, मूंगफली',
  'anda, egg, अंडा',
  'machli, machhi, fish, मछली',
  'achaar, achar, pickle, अचार',
  'kanji, कांजी',
  'khameer, ferment, fermentation, खमीर',
  'chai, tea, चाय',
  'coffee, caffeine, kaapi, कॉफी',
  'pani, paani, water, hydration, fluid, पानी',
  'nashta, naashta, breakfast, tiffin, नाश्ता',
  'khana, bhojan, food, meal, खाना, भोजन',
  'junk food, fast food, packaged food, ultra-processed, upf, namkeen, जंक फूड',
  // Body and complaints
  'pimple, acne, zit, breakout, muhase, muhaase, मुंहासे, मुहासे, मुँहासे, पिंपल',
  'skin, complexion, twacha, त्वचा, चेहरा',
  'eczema, atopic dermatitis, एक्जिमा',
  'rash, hives, urticaria, itching, khujli, खुजली',
  'gut, intestine, bowel, digestion, digestive, pachan, pet, पाचन, पेट, आंत',
  'stomach, tummy, belly, abdomen, pet, पेट',
  'microbiome, gut flora, gut bacteria, microbiota',
  'gas, bloating, flatulence, wind, afara, गैस, अफारा',
  'acidity, reflux, heartburn, gerd, acid, एसिडिटी',
  'constipation, kabz, qabz, kabj, कब्ज',
  'diarrhoea, loose motion, dast, दस्त',
  'ibs, irritable bowel',
  'leaky gut, intestinal permeability',
  'fibre, roughage, फाइबर, रेशा',
  'bp, blood pressure, hypertension, रक्तचाप, बीपी',
  'diabetes, madhumeh, type 2, मधुमेह, डायबिटीज',
  'blood sugar, glucose, insulin, glycaemic',
  'pcos, pcod, polycystic',
  'period, menstruation, menstrual, माहवारी, पीरियड',
  'hormone, androgen, हार्मोन',
  'thyroid, थायराइड',
  'cholesterol, lipid, कोलेस्ट्रॉल',
  'weight, fat loss, obesity, motapa, vajan, वजन, मोटापा',
  'pregnancy, pregnant, garbhavastha, गर्भावस्था',
  'child, kid, baby, bachcha, बच्चा, बच्चे',
  'stress, tension, anxiety, tanav, तनाव, चिंता',
  'sleep, neend, nind, insomnia, नींद, अनिद्रा',
  'tired, tiredness, fatigue, thakan, थकान',
  'hair, baal, बाल',
  'doctor, dermatologist, physician, डॉक्टर',
  'protein, प्रोटीन',
  'iron, anaemia, khoon ki kami, खून की कमी',
  'calcium, bones, haddi, कैल्शियम, हड्डी',
]

/** A phrase of several words is one term, such as "blood_sugar". */
const JOINT = '_'

const wordsOfPhrase = (phrase: string) =>
  wordTexts(phrase)
    .map(termOf)
    .filter((term) => !isStopWord(term))

/** Each group as terms; what readers see of a term is how the list writes it first. */
const faces = new Map<string, string>()
const groupsOf = new Map<string, string[][]>()
/** The words after the first of each phrase of several words, by the first, longest first. */
const endings = new Map<string, string[][]>()

for (const group of groups) {
  const members = group.split(',').map((face) => {
    const words = wordsOfPhrase(face)
    const term = words.join(JOINT)
    if (!faces.has(term)) faces.set(term, face.trim())
    const [first = '', ...rest] = words
    if (rest.length > 0)
      endings.set(
        first,
        [...(endings.get(first) ?? []), rest].sort((a, b) => b.length - a.length),
      )
    return term
  })
  for (const term of new Set(members)) groupsOf.set(term, [...(groupsOf.get(term) ?? []), members])
}

/** Every single word that the list knows, as a term: a slip in one of them can be put right too. */
export const synonymTerms: ReadonlySet<string> = new Set(
  [...faces.keys()].filter((term) => !term.includes(JOINT)),
)

/** How the list writes a term; undefined when it does not. */
export const synonymFace = (term: string): string | undefined => faces.get(term)

/** Other terms for the same thing; none when the list does not know it. */
export function synonymsOf(term: string): string[] {
  const others = new Set(groupsOf.get(term)?.flat())
  others.delete(term)
  return [...others]
}

/**
 * The listed phrase that begins at a place: "blood sugar" is one thing, and one term.
 * @param terms without stop words; @returns the term and how many words it takes; null when none begins
 */
export function phraseAt(terms: string[], at: number): { term: string; length: number } | null {
  const first = terms[at] ?? ''
  for (const rest of endings.get(first) ?? [])
    if (rest.every((term, place) => terms[at + 1 + place] === term))
      return { term: [first, ...rest].join(JOINT), length: rest.length + 1 }
  return null
}
