import { goals } from '@/lib/plan/goals'
import type { Fact } from '@/lib/privacy/area'
import { open } from '@/lib/seal'

type Request = { id: string; answers: { field: string; keyId: string; sealed: Uint8Array }[] }

/** The answers of a request, each with its question. */
export function answersInWords({ id, answers }: Request): Fact[] {
  return answers.map((answer) => {
    const text = open(answer, `answer:${id}:${answer.field}`)
    return { label: answer.field, text: goals.find(({ code }) => code === text)?.label ?? text }
  })
}
