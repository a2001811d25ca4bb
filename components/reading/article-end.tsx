import { Sentence } from '@/components/ui/sentence'
import type { Article } from '@/lib/content/model'
import { absoluteUrl } from '@/lib/site'
import { strings } from '@/lib/strings/strings'
import { TopicLinks } from './topic-links'

const words = strings().article

/** What follows the text: a word of caution and the topics. */
export function ArticleEnd({ article }: { article: Article }) {
  return (
    <footer className="article-end">
      <p className="small">
        <Sentence text={words.cautionLinked} />
      </p>
      <p className="on-paper small">
        {words.address}: {absoluteUrl(article.path)}
      </p>
      <p className="label">{words.filedUnder}</p>
      <TopicLinks topics={article.topics} />
    </footer>
  )
}
