import { readCompiled } from './compiled'
import type { GeneratedDocuments } from './generated'
import type { Sources } from './sources'

/** Reads what Contentlayer compiled of all sources, with its generated types. Bodies are read when asked for. */
export function readGenerated(root: string, { files }: Sources): GeneratedDocuments {
  const documents: GeneratedDocuments = {
    articles: [],
    authors: [],
    pages: [],
    references: [],
    topics: [],
  }
  for (const [name, { key }] of files) {
    const kind = name.split('/', 1)[0] as string
    if (!isKind(kind)) continue
    const list: unknown[] = documents[kind]
    list.push(readCompiled(root, key))
  }
  return documents
}

const isKind = (folder: string): folder is keyof GeneratedDocuments =>
  ['articles', 'authors', 'pages', 'references', 'topics'].includes(folder)
