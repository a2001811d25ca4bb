import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/** Every test file has secrets and a data folder of its own; nothing of the developer's shell reaches it. */
const names = [
  'PORT',
  'HOST',
  'SITE_URL',
  'RESEND_API_KEY',
  'RESEND_BASE_URL',
  'RESEND_WEBHOOK_SECRET',
  'MAIL_FROM',
  'OWNER_EMAIL',
  'TRUST_PROXY',
  'DATA_KEY_PREVIOUS',
  'UNLIMITED_NETWORKS',
  'FIRST_MAILS_AN_HOUR',
  'ANSWERS_KEPT_MONTHS',
  'CONTENT_GIT',
  'CONTENT_GIT_SECONDS',
  'REFUSED_BOTS',
  'DATABASE_URL',
  'BACKUP_DIR',
  'BACKUP_KEY',
  'METRICS_TOKEN',
]
for (const name of names) delete process.env[name]

// Tests that send hundreds of mails say nothing about the limit; those of the limit set it.
process.env.FIRST_MAILS_AN_HOUR = '0'
process.env.APP_SECRET = 'a-secret-for-tests-of-at-least-32-characters'
process.env.DATA_KEY = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nouriva-test-'))
process.env.DATA_DIR = path.join(folder, 'data')
fs.mkdirSync(process.env.DATA_DIR)
// Whatever else a test makes for a while is made in there, and goes with it.
process.env.TMPDIR = folder
afterAll(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
