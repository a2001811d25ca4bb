const PREFIX = 'topic-'

/** The field of a topic's box: one of its own for each, as a form keeps one value a name. */
export const topicField = (slug: string): string => `${PREFIX}${slug}`

/** The topics whose boxes are ticked among the fields of a form. */
export const tickedTopics = (typed: Record<string, string>): string[] =>
  Object.keys(typed)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length))
