import fs from 'node:fs/promises'
import path from 'node:path'

const WORDS_A_SECTION = 150
const SECTIONS = 6
const TOPICS = 12
const REFERENCES = 60

const vocabulary =
  'fibre oats dal yogurt curd gut skin acne sleep water sugar fruit leaf seed rice millet chickpea study trial people weeks grams bowl breakfast evening doctor evidence small modest steady meal plate habit cook soak ferment salt spice turmeric cumin ginger the a of and to in with for after before between most some few many may can often seldom'.split(
    ' ',
  )

const description =
  'A synthetic article for measurements: as long as a real one, with claims, sources, a box and a table.'
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540"><g><path d="M0 0h960v540z"/><circle cx="480" cy="270" r="90"/></g></svg>'

/** A small generator of numbers that gives the same articles each time (mulberry32). */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const nameOf = (kind: string, number: number) => `${kind}-${String(number).padStart(4, '0')}`

function article(number: number): string {
  const below = random(number)
  const word = () => vocabulary[below(vocabulary.length)] as string
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const cite = () => `<Cite id="${nameOf('source', below(REFERENCES))}" />`
  // Each source is cited by somebody: one that nobody cites is refused.
  const own = `<Cite id="${nameOf('source', number % REFERENCES)}" />`
  const day = new Date(Date.UTC(2010, 0, 1 + (number % 5_000))).toISOString().slice(0, 10)
  const sections = Array.from(
    { length: SECTIONS },
    (_, section) => `## ${words(4)}

**${words(3)}.** ${words(WORDS_A_SECTION / 3)}.${cite()} *${words(4)}* ${words(20)}.

- ${words(8)}
- ${words(8)} [${words(2)}](/articles)

${section % 3 === 0 ? `<Claim grade="limited" change="Larger trials over several months.">\n\n${words(20)}.${cite()}\n\n</Claim>` : `| ${word()} | ${word()} |\n|---|---|\n| ${word()} | ${word()} |\n| ${word()} | ${word()} |`}

${words(WORDS_A_SECTION / 3)}.
`,
  )
  return `---
title: "Synthetic ${words(4)} ${number}"
description: "${description}"
date: ${day}
topics: [${nameOf('topic', number % TOPICS)}, ${nameOf('topic', (number + 5) % TOPICS)}]
author: ishita
image: { src: drawing-${number % 5}.svg, alt: "A synthetic drawing for measurements" }
keyPoints: ["${words(8)} one", "${words(8)} two", "${words(8)} three"]
callToAction: { title: "Ready to begin?", text: "A sentence that invites to ask for a plan." }
aliases: ["/old/${nameOf('article', number)}"]
draft: false
---
${words(40)}.${own}

${sections.join('\n')}
<Callout kind="doctor" title="When to see a doctor">

${words(20)}.

</Callout>
`
}

function* filesOf(count: number): Iterable<[string, string]> {
  for (let i = 0; i < count; i += 1) yield [`articles/${nameOf('article', i)}.mdx`, article(i)]
  for (let i = 0; i < REFERENCES; i += 1)
    yield [
      `references/${nameOf('source', i)}.yaml`,
      `title: Synthetic study ${i}\nyear: 2020\nsource: Journal of Tests ${i}\ndoi: 10.1000/synthetic-${i}\nstudyType: cohort\nfinding: It found what measurements need to find.\nwhere: abstract\nchecked: abstract\n`,
    ]
  for (let i = 0; i < TOPICS; i += 1)
    yield [
      `topics/${nameOf('topic', i)}.mdx`,
      `---\ntitle: Topic ${i}\ndescription: "${description}"\n---\nWords.\n`,
    ]
  for (let i = 0; i < 5; i += 1) yield [`images/drawing-${i}.svg`, svg]
  yield ['authors/ishita.mdx', `---\nname: Ishita\ndescription: "${description}"\n---\nWords.\n`]
  for (const page of ['about', 'contact', 'privacy', 'disclaimer'])
    yield [
      `pages/${page}.mdx`,
      `---\ntitle: Page ${page}\ndescription: "${description}"\nupdated: 2026-01-01\n---\nWords.\n`,
    ]
}

/** Writes a whole content folder with so many articles of about 900 words, the same ones each time. */
export async function generateContent(count: number, folder: string): Promise<void> {
  for (const name of ['articles', 'references', 'topics', 'images', 'authors', 'pages'])
    await fs.mkdir(path.join(folder, name), { recursive: true })
  for (const [name, text] of filesOf(count)) await fs.writeFile(path.join(folder, name), text)
}
