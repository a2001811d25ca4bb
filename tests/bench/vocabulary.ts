const list = (words: string) => words.trim().split(/\s+/)

/** Words that synthetic articles are made of, the commonest first: frequency falls with the place. */
export const foods = list(`
  fibre dal yogurt rice milk water fruit oats curd roti vegetables sugar salt ghee paneer chickpeas
  lentils nuts seeds ragi bajra jowar idli dosa buttermilk pickle onion garlic banana guava apple
  spinach fenugreek carrot beetroot tomato potato turmeric ginger cumin coriander fennel ajwain
  jaggery honey almonds walnuts peanuts flaxseed sesame eggs fish tofu rajma moong sprouts poha upma
  dalia barley millet wheat maida biscuits chai coffee juice lassi chutney raita kadhi khichdi
  sambar rasam sattu makhana papaya mango orange coconut mustard oil butter cheese kefir kombucha
  kimchi kanji dhokla
`)

export const subjects = list(`
  gut skin acne sleep stress microbiome bacteria inflammation hormone insulin digestion bloating
  constipation immunity glucose cholesterol pressure weight appetite energy mood hydration fatigue
  eczema rosacea rash barrier lining vitamin mineral zinc iron calcium magnesium protein starch
  lactose gluten probiotic prebiotic strain butyrate cortisol androgen collagen keratin sebum pore
  reflux diarrhoea ulcer allergy asthma thyroid ovary pregnancy puberty menopause kidney liver heart
  bone muscle nerve brain memory headache migraine
`)

export const people = list(`
  adults women men children students nurses teachers farmers patients volunteers twins athletes
  teenagers mothers grandparents families workers villagers researchers doctors
`)

export const verbs = list(`
  eat drink cook soak ferment steam roast grind stir serve measure compare follow report record
  improve reduce raise lower ease worsen change keep avoid choose swap add replace carry absorb
  digest feed support protect calm notice expect repeat finish
`)

export const adjectives = list(`
  small modest plain fresh warm ripe soaked fermented roasted raw whole refined sweet salty bitter
  sour slow steady regular daily weekly long short careful honest uncertain mixed consistent weak
  strong limited useful ordinary seasonal local cheap homely lactic soluble insoluble resistant
`)

export const nouns = list(`
  study trial review week month meal breakfast lunch dinner plate bowl katori spoon kitchen market
  label portion habit evidence result difference effect group dose placebo sample question answer
  diary morning evening night summer winter monsoon journey appetite doctor clinic reading figure
  average margin symptom sign cause link reason choice
`)

/** Beginnings and ends of rare names: strains, places, authors. 24 × 24 × 12 of them give a long tail. */
export const beginnings = list(
  'ba ca da fa ga ha ja ka la ma na pa ra sa ta va bi ki li mi ni ri si ti',
)
export const middles = list(
  'lan rin mon tel var kes dor nal pur sen vik tan gar mel ros bin cor len war dul hem fir zan yos',
)
export const ends = list('a ia um ensis pur wala ji son ari esh ine ol')
