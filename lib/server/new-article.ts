import { newArticle } from '@/lib/content/new-article'
import { say } from './launcher/report'
import { tell } from './plain-error'
import { root } from './root'

/** `npm run new "Title"`: makes a draft with its drawing, and says what to do next. */
async function make() {
  const title = process.argv.slice(2).join(' ')
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date())
  const { slug, article, drawing } = await newArticle(root, title, today)
  say(`A draft is ready. Its address will be /articles/${slug}.

  ${article}   write here
  ${drawing}   a leaf for now: put your own drawing in its place

1. Open the first file, and put your words in place of those that are there.
2. "npm run check:content" says what is wrong, with the line.
3. When it is ready, change "draft: true" to "draft: false"; then "npm run publish" puts it on the site.

docs/editing.md explains the fields, and how to cite a source.`)
}

make().catch((error) => {
  say(tell(error))
  process.exitCode = 1
})
