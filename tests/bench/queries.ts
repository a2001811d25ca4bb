import { random } from './random'
import { syntheticArticle } from './synthetic-articles'
import { foods, subjects } from './vocabulary'

const typed =
  `dahi|pimples|probiotics|fibre|chhaas|BP|sugar|gut skin|acne dairy|stress and sleep|how much water should i drink
yogrut|probiotcis|akne|fermentd rice|constipaton|turmreic|glycemic index|blood sugar|ragi breakfast|दही|मुंहासे|नींद
is jaggery better than sugar|what to eat for clear skin|ajwain for bloating|kanji recipe|pregnancy|omega 3|leaky gut`
    .split(/[|\n]/)
    .map((query) => query.trim())

/**
 * Queries as readers type them: some by hand, and pairs of frequent words, rare names and slips of the
 * keyboard made from what the synthetic articles hold. The same ones each time.
 */
export function queries(count: number): string[] {
  const { pick, often, below } = random(7)
  const rareName = () => /from ([A-Z][a-z]+)/.exec(syntheticArticle(below(1000)).body)?.[1] ?? 'gut'
  const slip = (word: string) => {
    const at = below(word.length - 1)
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  }
  const kinds = [
    () => pick(typed),
    () => `${often(foods)} ${often(subjects)}`,
    () => pick(foods),
    () => slip(pick(subjects)),
    () => `${slip(pick(foods))} for ${often(subjects)}`,
    () => rareName(),
    () => `${pick(subjects)} ${often(foods)} ${often(foods)}`,
  ]
  return Array.from({ length: count }, (_, place) => kinds[place % kinds.length]?.() ?? 'gut')
}
