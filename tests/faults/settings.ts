import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { WEBHOOK_SECRET } from '@/tests/factories/webhook'

/** Secrets that all sites of a run share with the harness, so that it can open what they sealed. Import this first. */
export const secrets = {
  APP_SECRET: randomBytes(32).toString('hex'),
  DATA_KEY: randomBytes(32).toString('hex'),
}

export const OWNER = 'owner@nouriva.example'

/** What an operator sets for a site that mails. */
export const mailSettings = {
  RESEND_API_KEY: 're_test',
  RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
  MAIL_FROM: 'Nouriva by Ishita <hello@nouriva.example>',
  OWNER_EMAIL: OWNER,
}

/** Everything that a run leaves behind: ledger and logs. */
export const runFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'nouriva-faults-'))

for (const name of ['PORT', 'SITE_URL', 'DATABASE_URL', 'DATA_KEY_PREVIOUS'])
  delete process.env[name]
Object.assign(process.env, secrets, { DATA_DIR: runFolder })
