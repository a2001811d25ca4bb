import type { FormError } from '@/lib/forms/form-error'
import { chooseTopics } from './choose-topics'
import { leaveArticles } from './leave-articles'
import { pauseArticles, resumeArticles } from './pause-articles'
import { tickedTopics } from './topic-field'

/**
 * Does what the pressed button of the preferences asks for. A token that is not ours changes nothing.
 * @param typed the fields of the form; @returns what has to be put right
 */
export async function changePreferences(
  token: string,
  typed: Record<string, string>,
): Promise<FormError[]> {
  if (typed.act === 'leave') await leaveArticles(token)
  if (typed.act === 'pause') await pauseArticles(token)
  if (typed.act === 'resume') await resumeArticles(token)
  if (typed.act !== 'topics') return []
  if ((await chooseTopics(token, tickedTopics(typed))) !== 'none-chosen') return []
  const message = 'Tick at least one topic, or press the last button to get no more mails'
  return [{ field: 'topics', message }]
}
