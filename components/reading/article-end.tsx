import { Sentence } from '@/components/ui/sentence'
import type { Article } from '@/lib/content/model'
import { absoluteUrl } from '@/lib/site'
import { strings } from '@/lib/strings/strings'

const words = strings().article

/** What follows the text: a word of caution, and on paper the address. The topics stand above and below. */
export function ArticleEnd({ article }: { article: Article }) {
  return (
    <footer className="article-end">
      <p className="small">
        <Sentence text={words.cautionLinked} />
      </p>
      <p className="on-paper small">
        {words.address}: {absoluteUrl(article.path)}
      </p>
    </footer>
  )
}
