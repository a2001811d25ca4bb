import { env } from '@/lib/env'
import type { Refused } from '@/lib/forms/form-error'
import type { Journey } from '@/lib/plan/journey'
import { readSource } from '@/lib/plan/source'

export type StartState = {
  /** Answers of an earlier visit wait in this browser. */
  begun: boolean
  /** Where the visitor came from, to be posted with the button: looking at a page sets no cookie. */
  hidden: [name: string, value: string][]
  wrong?: string
}

type Visit = {
  referer: string | null
  query: Record<string, string | string[] | undefined>
  journey: Journey | null
  refused: Refused | null
}

/** What the first page's form shows. */
export function startState({ referer, query, journey, refused }: Visit): StartState {
  const { article, utmSource, utmMedium, utmCampaign } = refused
    ? fromForm(refused.typed ?? {})
    : readSource(referer, query, env().siteUrl)
  const fields = {
    article,
    utm_source: utmSource,
    utm_medium: utmMedium,
    utm_campaign: utmCampaign,
  }
  return {
    begun: journey !== null && Object.keys(journey.typed).length > 0,
    hidden: Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    wrong: refused?.errors[0]?.message,
  }
}

/** The source as the form of the first page brings it: checked again, for anybody can write a form. */
export function fromForm(typed: Record<string, string | string[]>) {
  const { siteUrl } = env()
  const referer = typeof typed.article === 'string' ? `${siteUrl}${typed.article}` : null
  return readSource(referer, typed, siteUrl)
}
