import { randomUUID } from 'node:crypto'
import { STAMP_FIELD } from '@/lib/forms/trap'
import { fieldsOf, steps } from '@/lib/plan/questions/steps'
import { formBody, type Typed } from '@/tests/site/visitor'
import type { SignUp } from './ledger'
import { article, journeyCookie, newPerson, ripeStamp } from './people'

/** A form of the site with something in every field that a person could have typed. */
export type FuzzedForm = {
  path: string
  fields: [string, string][]
  cookie?: string
  /** The field that takes any text. */
  field: string
  /** Where a text that is taken leads. */
  person: SignUp
}

/** Somebody whose address a check of the ledger does not look for. */
const somebody = (given: Typed = {}) =>
  newPerson({ email: `fuzz.${randomUUID()}@example.com`, ...given })
const pairs = (typed: Typed) => [...formBody(typed)] as [string, string][]
const stepFields = (slug: string) =>
  steps.filter((step) => step.slug === slug).flatMap(({ questions }) => questions.flatMap(fieldsOf))

/** Puts a text into one field of a form. */
export function fill(form: FuzzedForm, text: string): [string, string][] {
  const others = form.fields.filter(([name]) => name !== form.field)
  return [...others, [form.field, text]]
}

function stepForm(slug: string, field: string): FuzzedForm {
  const person = somebody()
  const own = stepFields(slug)
  const typed = Object.entries(person.typed).filter(([name]) => own.includes(name))
  const fields = pairs({ ...Object.fromEntries(typed), go: 'next' })
  return { path: `/plan/${slug}/submit`, fields, cookie: journeyCookie(person), field, person }
}

function plainForm(path: string, stamp: string, fields: Typed, field: string): FuzzedForm {
  const person = somebody()
  const stamped = pairs({ ...fields, [STAMP_FIELD]: ripeStamp(stamp) })
  return { path, fields: stamped, field, person }
}

const commentForm = (field: string) => {
  const [email, comment] = [`fuzz.${randomUUID()}@example.com`, `Words ${randomUUID()}`]
  const typed = { name: 'Fuzz', email, website: '', comment, parent: '' }
  return plainForm(`/articles/${article}/comments/submit`, 'comment', typed, field)
}
const token = (path: string) => () => plainForm(path, 'none', {}, 'token')

/** Every field of every form that the public can send. Each call gives a new form. */
export const forms: readonly (() => FuzzedForm)[] = [
  ...steps.flatMap(({ slug }) => stepFields(slug).map((field) => () => stepForm(slug, field))),
  ...['name', 'email', 'website', 'comment', 'parent'].map((field) => () => commentForm(field)),
  () => {
    const person = somebody()
    const fields = pairs({ [STAMP_FIELD]: ripeStamp('plan') })
    const cookie = journeyCookie(person)
    return { path: '/plan/check/submit', fields, cookie, field: 'anythingElse', person }
  },
  () => ({ ...stepForm('goals', 'draftEmail'), path: '/plan/save/submit', fields: draftFields() }),
  () => plainForm('/subscribe/submit', 'subscribe', {}, 'articlesTo'),
  () => plainForm('/my-data/submit', 'my-data', {}, 'email'),
  () => plainForm('/plan/start', 'none', { age: 'adult' }, 'age'),
  ...[
    '/plan/confirm/submit',
    '/plan/confirm/resend',
    '/plan/resume/submit',
    '/subscribe/confirm/submit',
    '/preferences/submit',
    '/unsubscribe/submit',
    '/my-data/open/submit',
    '/comments/moderate/submit',
  ].map(token),
]

const draftFields = () => pairs({ consentDraft: 'yes', [STAMP_FIELD]: ripeStamp('draft') })
