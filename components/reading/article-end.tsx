import type { Article } from '@/lib/content/model'
import { TopicLinks } from './topic-links'

/** What follows the text: a word of caution and the topics. */
export function ArticleEnd({ article }: { article: Article }) {
  return (
    <footer className="article-end">
      <p className="small">
        This article is general information. It cannot know your history or your medicines, and it
        does not replace a doctor. Please read our <a href="/disclaimer">disclaimer</a>, and never
        stop a prescribed treatment because of something you read here.
      </p>
      <p className="label">Filed under</p>
      <TopicLinks topics={article.topics} />
    </footer>
  )
}
