import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { codebook } from '@/lib/plan/codebook'
import { anythingElse } from '@/lib/plan/questions/anything-else'
import { draftQuestions } from '@/lib/plan/questions/draft'
import {
  fieldsOf,
  stepAfter,
  stepBefore,
  stepOf,
  steps,
  withStep,
} from '@/lib/plan/questions/steps'
import { typedAnswers } from '@/tests/factories/typed-answers'

const questions = steps.flatMap((step) => step.questions)
const all = [...questions, anythingElse, ...draftQuestions]

/** Cookies are read by these places: the first entries may never change, new words go to the end. */
const published = { words: 192, hash: 'c06726eaf64a7f64' }

describe('the catalogue', () => {
  it('has seven steps in this order', () => {
    const slugs = ['goals', 'concerns', 'food', 'days', 'body', 'safety', 'contact']
    expect(steps.map(({ slug }) => slug)).toEqual(slugs)
    expect(stepBefore('goals')).toBeUndefined()
    expect(stepAfter('goals')?.slug).toBe('concerns')
    expect(stepAfter('contact')).toBeUndefined()
    expect(stepOf('nonsense')).toBeUndefined()
  })

  it('has every field once', () => {
    const fields = all.flatMap(fieldsOf)
    expect(fields).toEqual([...new Set(fields)])
  })

  it('has codes that are kebab-case, and each once in a question', () => {
    for (const { choices = [] } of all) {
      const codes = choices.map(({ code }) => code)
      expect(codes).toEqual([...new Set(codes)])
      for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  it('asks a question only on the ground of earlier ones', () => {
    questions.forEach(({ field, when }, place) => {
      const earlier = questions.slice(0, place)
      if (!when) return
      const asked = earlier.find((question) => question.field === when.field)
      expect(asked, `${field} depends on ${when.field}`).toBeDefined()
      const codes = asked?.choices?.map(({ code }) => code)
      expect(codes).toEqual(expect.arrayContaining([...(when.anyOf ?? []), ...(when.noneOf ?? [])]))
    })
  })

  it('says what to do about every needed question that is left empty', () => {
    expect(all.filter(({ needed, missing }) => needed && !missing)).toEqual([])
  })

  it('says why it asks of each question of body and safety', () => {
    const sensitive = ['allergies', 'condition', 'age', 'sex', 'height', 'weight', 'goalWeight']
    sensitive.push('pregnancy', 'kidney', 'diabetesMedicine', 'weightLoss', 'scoffSick')
    sensitive.push('otherConditions', 'medicines', 'phone')
    expect(sensitive.filter((name) => !all.find(({ field }) => field === name)?.why)).toEqual([])
  })

  it('needs less than half of what it asks, outside the safety questions', () => {
    const others = questions.filter((question) => !stepOf('safety')?.questions.includes(question))
    expect(others.filter(({ needed }) => needed).length).toBeLessThan(others.length / 3)
  })
})

describe('the codebook of the cookie', () => {
  it('has every field and every code of the steps', () => {
    const words = questions.flatMap((question) => [
      ...fieldsOf(question),
      ...(question.choices ?? []).map(({ code }) => code),
    ])
    expect(words.filter((word) => !codebook.includes(word))).toEqual([])
  })

  it('never changes a place that cookies were written with', () => {
    const first = codebook.slice(0, published.words).join('\n')
    expect(createHash('sha256').update(first).digest('hex').slice(0, 16)).toBe(published.hash)
    expect(codebook).toEqual([...new Set(codebook)])
  })
})

describe('withStep', () => {
  const goals = stepOf('goals') ?? steps[0]

  it('takes a box that is not ticked any more away, and nothing of other steps', () => {
    const typed = withStep(typedAnswers({ goals: ['weight'] }), goals as never, {})
    expect(typed.goals).toBeUndefined()
    expect(typed.pattern).toBe('vegetarian')
  })

  it('takes nothing in that the step does not ask', () => {
    const posted = { goals: ['weight'], kidney: 'yes', submissionId: 'x' }
    expect(withStep({}, goals as never, posted)).toEqual({ goals: ['weight'] })
  })
})
