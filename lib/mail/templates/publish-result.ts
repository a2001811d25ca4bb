import type { Letter } from './letter'

const footer = [
  'You have this mail because you are the owner of the site. There is one for a problem and one when it is solved, no more.',
]

/** Tells what came of a publication: what to put right, file by file, or that all is well again. */
export const publishResultLetter = (given: {
  worked: boolean
  says: string
  siteUrl: string
}): Letter => (given.worked ? worksAgain(given) : isWrong(given))

const isWrong = ({ says, siteUrl }: { says: string; siteUrl: string }): Letter => ({
  subject: 'Your last change is not on the site yet',
  greeting: 'Hello Ishita,',
  parts: [
    'something in the articles has to be put right before they can be published. Until then readers see the site as it was before; nothing is broken.',
    'What is wrong, with the file and often the line:',
    { points: says.split('\n') },
    {
      says: 'Correct it where you wrote it and save. The site notices by itself, and you get a mail when it is published:',
      href: siteUrl,
    },
  ],
  footer,
})

const worksAgain = ({ siteUrl }: { siteUrl: string }): Letter => ({
  subject: 'Your changes are on the site',
  greeting: 'Hello Ishita,',
  parts: [
    {
      says: 'the problem is solved: everything in the articles is in order again, and readers see it now at',
      href: siteUrl,
    },
  ],
  footer,
})
