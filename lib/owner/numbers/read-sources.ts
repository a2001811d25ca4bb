import { db } from '@/lib/db'

export type ArticleSource = { article: string; requests: number; confirmed: number }

/** The articles from which requests came in the last days, the most confirmed first. */
export const readArticleSources = (days: number, now = new Date()): Promise<ArticleSource[]> => db()
  .$queryRaw`
  SELECT source_article AS article, count(*)::int AS requests, count(confirmed_at)::int AS confirmed
  FROM plan_requests
  WHERE source_article IS NOT NULL AND created_at >=
    ((${now}::timestamptz AT TIME ZONE 'Asia/Kolkata')::date - ${days - 1}::int)::timestamp
      AT TIME ZONE 'Asia/Kolkata'
  GROUP BY source_article ORDER BY confirmed DESC, requests DESC, article LIMIT 50`
