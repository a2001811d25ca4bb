import { z } from 'zod'
import { authenticationAnswer, registrationAnswer } from './answers'

const next = z.string().max(2_000).optional()
const token = z.string().max(200).optional()

/** What the passkey module sends: the questions, and the answers of an authenticator. */
export const signInQuestion = z.object({})
export const signInPost = z.object({ answer: authenticationAnswer, next })
export const enrolQuestion = z.object({ token })
export const enrolPost = z.object({ answer: registrationAnswer, token, name: z.string().max(500) })
