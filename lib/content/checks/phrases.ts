export type Phrase = {
  /** As the list for editors names it. */
  name: string
  /** Global, for every place counts. */
  pattern: RegExp
  /** What to write instead. */
  better: string
}

/** Phrases that promise more than food can keep. docs/editing.md shows the same list; a test compares them. */
export const phrases: Phrase[] = [
  {
    name: 'cure',
    pattern: /\bcur(?:es?|ing|ed(?!\s+(?:meats?|ham|bacon|pork|fish|sausages?)))\b/gi,
    better: 'may ease, or: helped some people in a trial',
  },
  {
    name: 'detox, cleanse',
    pattern:
      /\b(?:detox\w*|de-tox\w*|cleans(?:e|es|ing) (?:your|the) (?:body|gut|liver|colon|blood|system)|(?:juice|colon|liver) cleanses?)\b/gi,
    better: 'the liver and the kidneys do this by themselves; say what the food does',
  },
  {
    name: 'toxins',
    pattern:
      /(?<!\b(?:botulinum|bacterial|shiga|cholera|fungal|heat-stable|named)\s)\btoxins?\b(?!\s+(?:of|from|made by)\s)/gi,
    better: 'name the substance and how much of it matters',
  },
  {
    name: 'miracle, magic',
    pattern: /\b(?:miracles?|miraculous(?:ly)?|magic(?:al|ally)?)\b/gi,
    better: 'say how large the effect was, and in whom',
  },
  {
    name: 'leaky gut',
    pattern: /\bleaky[\s-]gut\b/gi,
    better: 'intestinal permeability, or “leaky gut” in quotation marks with what is not known',
  },
  {
    name: '8 glasses',
    pattern: /\b(?:8|eight)[\s-]glass(?:es)?\b/gi,
    better: 'drink to thirst; more in heat, with fibre, or when a doctor says so',
  },
  {
    name: 'boost immunity',
    pattern:
      /\b(?:boost|strengthen|supercharge)(?:s|ed|ing|er|ers)?\s+(?:your\s+|the\s+)?(?:immun\w+|metabolism)|\bimmun\w+[\s-]boost\w*/gi,
    better: 'your immune system needs enough food, sleep and vaccines; name what was measured',
  },
  {
    name: 'heal your gut',
    pattern:
      /\b(?:heal|repair|reset|fix|restore)(?:s|ed|ing)?\s+(?:your\s+|the\s+)?(?:gut|microbiome|skin|hormones?|liver)\b/gi,
    better: 'may ease symptoms such as … in people with …',
  },
  {
    name: 'superfood',
    pattern: /\bsuper[\s-]?foods?\b/gi,
    better: 'rich in …, with the amount',
  },
  {
    name: 'guaranteed',
    pattern: /\bguarantee(?:s|d)?\b/gi,
    better: 'in the trial, … out of … people noticed a change',
  },
  {
    name: 'proven to, clinically proven',
    pattern: /\b(?:clinically|scientifically)\s+prove[nd]\b|\bproven\s+to\b/gi,
    better: 'name the study, and cite it',
  },
  {
    name: 'burn fat, melt fat',
    pattern:
      /\b(?:burn|melt)(?:s|ing)?\s+(?:away\s+)?(?:belly\s+|body\s+)?fat\b|\bfat[\s-]burn\w*/gi,
    better: 'people lost … kg more than others in … weeks',
  },
  {
    name: 'flush out',
    pattern: /\bflush(?:es|ed|ing)?\s+(?:out|away)\b/gi,
    better: 'leave it out, or say what the kidneys do',
  },
  {
    name: 'balance your hormones',
    pattern: /\b(?:re)?balanc(?:e|es|ing)\s+(?:your\s+|the\s+)?(?:hormones?|doshas?|ph)\b/gi,
    better: 'name the hormone and what changed in the blood',
  },
  {
    name: 'reverse (an illness, ageing)',
    pattern:
      /\brevers(?:e|es|ed|ing)\s+(?:your\s+|the\s+)?(?:type 2 diabetes|diabetes|ageing|aging|pcos|acne|ibs|thyroid|disease)\b|\banti[\s-]ag(?:e)?ing\b/gi,
    better: 'remission in … out of … people after …, with a doctor adjusting the medicines',
  },
  {
    name: 'no side effects',
    pattern: /\b(?:no|without(?: any)?|zero)\s+side[\s-]effects?\b/gi,
    better: 'say which were seen, and in how many people',
  },
  {
    name: 'chemical-free',
    pattern: /\b(?:chemical|toxin)[\s-]free\b|\b100\s?%\s?(?:natural|safe)\b/gi,
    better: 'everything is made of chemicals: name the one that is left out',
  },
  {
    name: 'overnight, instantly, in days',
    pattern:
      /\b(?:works?|clears?|results?|relief)\s+(?:overnight|instantly|in\s+(?:\d+|two|three|five|seven|ten)\s+days)\b|\binstant(?:ly)?\s+(?:relief|results?)\b/gi,
    better: 'say after how many weeks the trial looked',
  },
  {
    name: 'works for everyone',
    pattern: /\bworks?\s+for\s+(?:everyone|everybody|all)\b|\bonce\s+and\s+for\s+all\b/gi,
    better: 'say in whom it was tested',
  },
  {
    name: 'secret, what doctors do not tell',
    pattern:
      /\b(?:secrets?\s+(?:of|to|that)|doctors?\s+(?:won['’]t|don['’]t|do not|will not)\s+(?:tell|want))\b/gi,
    better: 'say where it can be read',
  },
]
