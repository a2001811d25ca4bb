import { type Env, readEnv } from '@/lib/env'
import { PlainError } from '@/lib/server/plain-error'

/** The environment, settled. Throws a PlainError with a line for each variable that is wrong or missing. */
export function readSettings(source: Record<string, string | undefined>): Env {
  const { env, problems } = readEnv(source)
  if (env) return env
  throw new PlainError(problems.map((p) => `${p.variable} should be ${p.shouldBe}`).join('\n'))
}
