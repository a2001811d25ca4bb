import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { MAIL_QUEUE } from '@/lib/mail/queue'
import { timed } from './timed'

/** All rows of a sign-up by one SQL statement, without Prisma, sealing or checking: what the database can do. */
const ANSWERS = 24
const CONSENTS = 2
const text = `
  WITH lead AS (INSERT INTO leads (id, address) VALUES ($1, $2) RETURNING id),
  request AS (
    INSERT INTO plan_requests (id, lead_id, submission_key, name, adult, talk_first, goal_marks)
    SELECT $3, id, $4, 'Asha', true, false, ARRAY['mark'] FROM lead RETURNING id),
  answer AS (
    INSERT INTO request_answers (request_id, field, key_id, sealed)
    SELECT request.id, 'field' || n, 'key', $5 FROM request, generate_series(1, ${ANSWERS}) n),
  consent AS (
    INSERT INTO consents (id, request_id, purpose, text_version)
    SELECT gen_random_uuid(), request.id, 'purpose' || n, 'v1' FROM request, generate_series(1, ${CONSENTS}) n),
  link AS (
    INSERT INTO confirm_links (token_hash, request_id, nonce, expires_at)
    SELECT $4, request.id, $6, now() + interval '3 days' FROM request),
  allowance AS (INSERT INTO mail_allowances (address_hash, mailed_at) VALUES ($4, ARRAY[now()])),
  mail AS (
    INSERT INTO outbox_mails (id, kind, payload, recipient_hash, subject_id)
    SELECT $7, 'confirm', $8, $4, id FROM lead RETURNING id)
  INSERT INTO pgboss.job (name, data) SELECT '${MAIL_QUEUE}', jsonb_build_object('mailId', id) FROM mail`

const [count = '1000', clients = '16', warm = '100'] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(clients) })

function insert() {
  const address = `reader.${randomUUID()}@example.com`
  const hash = createHash('sha256').update(address).digest()
  const payload = JSON.stringify({ kind: 'confirm', to: address, nonce: 'x'.repeat(24) })
  const [sealed, nonce] = [randomBytes(48), randomBytes(16)]
  const values = [randomUUID(), address, randomUUID(), hash, sealed, nonce, randomUUID(), payload]
  return pool.query({ name: 'sign-up', text, values })
}

const many = (times: number) => Array.from({ length: times }, () => insert)
await timed(many(Number(warm)), Number(clients))
process.stdout.write(JSON.stringify(await timed(many(Number(count)), Number(clients))))
process.exit(0)
