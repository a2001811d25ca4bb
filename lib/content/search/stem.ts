/** In order; the first that fits in each group applies. British and American spellings meet. */
const groups: [RegExp, string][][] = [
  [
    [/(..)ies$/, '$1y'],
    [/oes$/, 'o'],
    [/(ss|ch|sh|x|zz)es$/, '$1'],
    [/([^suiy])s$/, '$1'],
    [/ys$/, 'y'],
  ],
  [
    [/(..)ied$/, '$1y'],
    [/(?<=[aeiouy].*)(?<=..[^e])(?:ing|ed)$/, ''],
  ],
  [[/([bdgmnprt])\1$/, '$1']],
  [[/[ao]e/g, 'e']],
  [
    [/(.[bt])re$/, '$1er'],
    [/(..)our$/, '$1or'],
    [/(..)e$/, '$1'],
  ],
]

/**
 * Takes the endings from an English word, so that "baked", "baking" and "bake" meet. Light on
 * purpose: what it misses, prefixes and typo tolerance find. Other scripts pass unchanged.
 * @param word folded; @returns a stem that is no word for readers
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let stemmed = word
  for (const rules of groups) {
    const rule = rules.find(([ending]) => stemmed.search(ending) >= 0)
    if (rule) stemmed = stemmed.replace(rule[0], rule[1])
  }
  return stemmed
}
