import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { BackupProblem } from './backup-problem'

/*
 * A sealed file is a head (what it is, the id of its key, a salt), then chunks of 64 KiB, each under
 * AES-256-GCM with a key derived from BACKUP_KEY and the salt. The nonce is the chunk's number with a mark
 * on the last one (STREAM: Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015): a chunk that is changed, moved,
 * repeated or left out does not open, nor does a file that was cut off.
 */
const MAGIC = Buffer.from('nouriva backup 1\n', 'latin1')
const KEY_ID_BYTES = 8
const SALT_BYTES = 32
const HEAD_BYTES = MAGIC.length + KEY_ID_BYTES + SALT_BYTES
const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16

const idOf = (key: Buffer) => createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES)

const keyOf = (key: Buffer, salt: Buffer) =>
  Buffer.from(hkdfSync('sha256', key, salt, 'nouriva backup', 32))

function nonceOf(nth: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(nth, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

/** Encrypts a stream of bytes. @param key 32 random bytes */
export async function* sealStream(
  key: Buffer,
  plain: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const head = Buffer.concat([MAGIC, idOf(key), salt])
  const own = keyOf(key, salt)
  const seal = (chunk: Buffer, nth: number, last: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(nth, last)).setAAD(head)
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
  yield head
  for await (const { chunk, nth, last } of chunksOf(plain, CHUNK_BYTES))
    yield seal(chunk, nth, last)
}

/** Decrypts what `sealStream` made. @throws BackupProblem at the first byte that is not as it was written */
export async function* openStream(
  key: Buffer,
  sealed: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const source = sealed[Symbol.asyncIterator]()
  const { head, rest } = await readHead(source)
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new BackupProblem('it is no backup')
  if (!head.subarray(MAGIC.length, -SALT_BYTES).equals(idOf(key)))
    throw new BackupProblem('it was made with another BACKUP_KEY')
  const own = keyOf(key, head.subarray(-SALT_BYTES))
  const following = (async function* () {
    yield rest
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  })()
  for await (const { chunk, nth, last } of chunksOf(following, CHUNK_BYTES + TAG_BYTES))
    yield openChunk(own, head, chunk, nonceOf(nth, last))
}

function openChunk(key: Buffer, head: Buffer, chunk: Buffer, nonce: Buffer): Buffer {
  const damaged = 'it is damaged or was cut off'
  if (chunk.length < TAG_BYTES) throw new BackupProblem(damaged)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(head).setAuthTag(chunk.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    throw new BackupProblem(damaged)
  }
}

async function readHead(source: AsyncIterator<Buffer>): Promise<{ head: Buffer; rest: Buffer }> {
  let read: Buffer = Buffer.alloc(0)
  while (read.length < HEAD_BYTES) {
    const next = await source.next()
    if (next.done) throw new BackupProblem('it is no backup')
    read = Buffer.concat([read, next.value])
  }
  return { head: read.subarray(0, HEAD_BYTES), rest: read.subarray(HEAD_BYTES) }
}

/** Pieces of one size, of which only the last may be shorter; which is the last shows at the end of the source. */
async function* chunksOf(source: AsyncIterable<Buffer>, size: number) {
  let waiting: Buffer[] = []
  let bytes = 0
  let nth = 0
  for await (const piece of source) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes <= size) continue
    let joined: Buffer = Buffer.concat(waiting)
    for (; joined.length > size; joined = joined.subarray(size))
      yield { chunk: joined.subarray(0, size), nth: nth++, last: false }
    waiting = [joined]
    bytes = joined.length
  }
  yield { chunk: Buffer.concat(waiting), nth, last: true }
}
