import { drain } from './drain'
import type { SignUp } from './ledger'
import { isAcked, newPerson, postSignUp } from './people'
import type { World } from './world'

export type SignedUp = { people: SignUp[]; times: number[]; refused: string[] }

/** So many people sign up, so many at a time. Whoever is not acknowledged is told of in `refused`. */
export async function signUpAll(world: World, count: number, clients: number): Promise<SignedUp> {
  const people: SignUp[] = []
  const times: number[] = []
  const refused: string[] = []
  async function client() {
    while (people.length < count) {
      const person = newPerson()
      people.push(person)
      world.ledger.tried(person)
      const began = performance.now()
      const answer = await postSignUp(world.url, person).catch((error: Error) => error)
      times.push(performance.now() - began)
      if (answer instanceof Error) refused.push(`no answer to a sign-up: ${answer.message}`)
      else if (isAcked(answer)) world.ledger.acked(person)
      else refused.push(`a sign-up was answered ${answer.status}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { people, times, refused }
}

const WARM = 300

/** Sign-ups before any fault, so that what is timed afterwards is the fault and not the first minute of a process. */
export async function warmUp(world: World, clients: number): Promise<void> {
  await signUpAll(world, WARM, clients)
  await drain(world)
}
