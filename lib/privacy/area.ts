import type { Tx } from '@/lib/db'
import type { Sealed } from '@/lib/seal'

export type Fact = { label: string; text: string }

/** One thing that is held about a person, in words for that person. */
export type HeldPart = {
  title: string
  facts: Fact[]
  /** A name that the person can put right; `id` is the area's own. */
  name?: { id: string; value: string }
  /** Consents in force, and what withdrawing each of them does. */
  consents?: { id: string; text: string; says: string }[]
}

/** Something that is not kept for ever. */
export type Expiry = {
  /** Such as "saved drafts after 7 days". */
  what: string
  /** Removes what is due, in the caller's transaction. @returns how many */
  remove(tx: Tx, now: Date): Promise<number>
}

/** A value that was sealed under another key than the one in force. */
export type OldSealed = {
  /** What the value was sealed as: see `seal`. */
  context: string
  value: { keyId: string; sealed: Uint8Array }
  write(fresh: Sealed): Promise<unknown>
}

/** A place where sealed values are kept. */
export type SealedPlace = {
  what: string
  /** Some values that are not under this key, locked for the caller; none when all are. */
  notUnder(tx: Tx, keyId: string, most: number): Promise<OldSealed[]>
}

/**
 * Everything that has to be said about one kind of personal data. Whoever stores something about
 * people writes one of these and adds it to areas.ts: /my-data, erasure, retention and the change of
 * keys then reach it.
 */
export type Area = {
  name: string
  /** Tables that hold plain words about people: rewritten after an erasure, for PostgreSQL leaves old bytes. */
  tables: readonly string[]
  /** Whether anything is held about an address that alone would make it known to us. One query at most. */
  holds?(tx: Tx, address: string): Promise<boolean>
  /** What is held, in words. */
  find?(address: string): Promise<HeldPart[]>
  /** The same as data, for the person to take away. */
  export?(address: string): Promise<unknown>
  /** Removes everything about an address, in the caller's transaction. */
  erase?(tx: Tx, address: string): Promise<void>
  /** Every address that can be read here: a restored backup holds some that were erased since. */
  addresses?(): Promise<string[]>
  /** Removes what is found by the keyed hash of an address, where the address itself cannot be read. */
  eraseHash?(tx: Tx, addressHash: Uint8Array<ArrayBuffer>): Promise<void>
  /** Removes what is kept outside of the database, when the transaction has been committed. */
  eraseFiles?(address: string): Promise<void>
  /** Puts a name right. @returns false when the id is not this person's */
  correctName?(address: string, id: string, name: string): Promise<boolean>
  /** Withdraws a consent. @returns false when the id is not this person's */
  withdraw?(tx: Tx, address: string, id: string): Promise<boolean>
  expiries?: readonly Expiry[]
  sealed?: readonly SealedPlace[]
}
