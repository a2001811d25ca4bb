import { isIP, isIPv6 } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

/** Text variables count as absent when they are empty, as a line `NAME=` in an env file leaves them. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const address = z.email({ error: 'an email address such as hello@example.com' })
const mailFrom = z.string().regex(/^(?:[^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
  error: 'an address such as "Nouriva <hello@example.com>"',
})
const secret = z.string().min(32, { error: 'at least 32 random characters' })
const key = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, { error: '64 hexadecimal characters (openssl rand -hex 32)' })
const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: `a whole number from ${least} to ${most}` })
    .int({ error: `a whole number from ${least} to ${most}` })
    .min(least, { error: `a whole number from ${least} to ${most}` })
    .max(most, { error: `a whole number from ${least} to ${most}` })

const hasNoPath = (address: string) => {
  const { pathname, search } = new URL(address)
  return pathname === '/' && search === ''
}

const listed = (text: string) => text.trim().split(/\s*,\s*/)

const isNetworkList = (text: string) =>
  listed(text).every((network) => {
    const [address = '', prefix] = network.split('/')
    const bits = isIPv6(address) ? 128 : 32
    return (
      isIP(address) !== 0 &&
      (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
    )
  })

const variables = z.object({
  PORT: optional(wholeNumber(1, 65535)),
  HOST: optional(z.string()),
  SITE_URL: optional(
    z.url({ protocol: /^https?$/, error: 'an address such as https://nouriva.example' }).pipe(
      z.string().refine(hasNoPath, {
        error: 'an address without a path, such as https://nouriva.example',
      }),
    ),
  ),
  DATABASE_URL: optional(
    z.string().regex(/^postgres(ql)?:\/\//, { error: 'a postgresql:// address' }),
  ),
  DATA_DIR: optional(z.string()),
  RESEND_API_KEY: optional(z.string()),
  RESEND_BASE_URL: optional(z.url({ protocol: /^https?$/, error: 'an http(s) address' })),
  RESEND_WEBHOOK_SECRET: optional(z.string()),
  MAIL_FROM: optional(mailFrom),
  OWNER_EMAIL: optional(address),
  APP_SECRET: optional(secret),
  DATA_KEY: optional(key),
  DATA_KEY_PREVIOUS: optional(
    z.string().regex(/^[0-9a-f]{64}(?:\s*,\s*[0-9a-f]{64})*$/i, {
      error: 'earlier values of DATA_KEY with commas between',
    }),
  ),
  TRUST_PROXY: optional(wholeNumber(0, 10)),
  UNLIMITED_NETWORKS: optional(
    z.string().refine(isNetworkList, {
      error: 'networks with commas between, such as 127.0.0.1, 10.0.0.0/8',
    }),
  ),
  FIRST_MAILS_AN_HOUR: optional(wholeNumber(0, 1_000_000)),
  ANSWERS_KEPT_MONTHS: optional(wholeNumber(1, 120)),
  REFUSED_BOTS: optional(
    z.string().regex(/^[\w.-]+(?:\s*,\s*[\w.-]+)*$/, {
      error: 'names of robots with commas between, such as GPTBot, CCBot',
    }),
  ),
  CONTENT_GIT: optional(
    z.string().regex(/^(?:(?:https|ssh|file):\/\/|[\w.-]+@[\w.-]+:)[^\s\p{Cc}]+$/u, {
      error:
        'an address that Git knows: https://…, ssh://…, git@host:… or file://…, with #branch if need be',
    }),
  ),
  CONTENT_GIT_SECONDS: optional(wholeNumber(1, 3600)),
  DATABASE_FOLDER: optional(z.string()),
  BACKUP_DIR: optional(z.string()),
  BACKUP_KEY: optional(key),
  METRICS_TOKEN: optional(secret),
})

/** Every variable that is read; documents and examples name no other. */
export const variableNames: readonly string[] = Object.keys(variables.shape)

export type Env = ReturnType<typeof settle>
export type EnvProblem = { variable: string; shouldBe: string }

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a host name (without port) means this very machine. */
export const isLoopback = (hostname: string) => loopbackNames.has(hostname)

function settle(raw: z.infer<typeof variables>) {
  const port = raw.PORT ?? 3000
  const siteUrl = new URL(raw.SITE_URL ?? `http://localhost:${port}`)
  return {
    port,
    host: raw.HOST ?? '127.0.0.1',
    /** Origin of the public site, without a trailing slash. */
    siteUrl: siteUrl.origin,
    databaseUrl: raw.DATABASE_URL,
    /** Where the embedded database keeps its files; the launcher says so, no operator does. */
    databaseFolder: raw.DATABASE_FOLDER,
    dataDir: path.resolve(/* turbopackIgnore: true */ raw.DATA_DIR ?? '.data'),
    resendApiKey: raw.RESEND_API_KEY,
    resendBaseUrl: raw.RESEND_BASE_URL,
    resendWebhookSecret: raw.RESEND_WEBHOOK_SECRET,
    mailFrom: raw.MAIL_FROM ?? 'Nouriva by Ishita <hello@nouriva.invalid>',
    ownerEmail: raw.OWNER_EMAIL ?? 'owner@nouriva.invalid',
    /** Whether a reader may be shown the sender's address: only one that was really configured. */
    publicAddress: raw.MAIL_FROM,
    appSecret: raw.APP_SECRET,
    dataKey: raw.DATA_KEY,
    /** Keys that open what an earlier DATA_KEY sealed; nothing new is sealed with them. */
    previousDataKeys: raw.DATA_KEY_PREVIOUS ? listed(raw.DATA_KEY_PREVIOUS) : [],
    trustProxy: raw.TRUST_PROXY ?? 0,
    /** Networks whose forms are not counted: those of tests and measurements. */
    unlimitedNetworks: raw.UNLIMITED_NETWORKS ? listed(raw.UNLIMITED_NETWORKS) : [],
    /** Mails an hour, of all together, to people who never had one: anybody can ask for those with any address. 0: no limit. */
    firstMailsAnHour: raw.FIRST_MAILS_AN_HOUR ?? 500,
    /** Months after the last contact at which a request and its answers are erased. */
    answersKeptMonths: raw.ANSWERS_KEPT_MONTHS ?? 12,
    contentGit: raw.CONTENT_GIT,
    /** How often that repository is asked, and content/ looked at in case its watcher missed something. */
    contentEveryMs: (raw.CONTENT_GIT_SECONDS ?? 60) * 1000,
    /** Robots that /robots.txt sends away. */
    refusedBots: raw.REFUSED_BOTS?.split(/\s*,\s*/) ?? [],
    /** Mail goes to files on this machine while no provider key is set. */
    localMailbox: !raw.RESEND_API_KEY,
    siteIsLoopback: isLoopback(siteUrl.hostname),
    /** Where backups go, and the ledger of erasures that outlives the database. */
    backupDir: path.resolve(
      /* turbopackIgnore: true */ raw.BACKUP_DIR ?? path.join(raw.DATA_DIR ?? '.data', 'backups'),
    ),
    backupKey: raw.BACKUP_KEY,
    /** With it /metrics may be read from elsewhere. */
    metricsToken: raw.METRICS_TOKEN,
  }
}

/** What a complete set of variables needs beyond each one being well formed. */
function missing(env: Env): EnvProblem[] {
  const problems: EnvProblem[] = []
  const need = (variable: string, value: unknown, shouldBe: string) => {
    if (!value) problems.push({ variable, shouldBe })
  }
  if (env.databaseUrl) {
    need('APP_SECRET', env.appSecret, 'at least 32 random characters, because DATABASE_URL is set')
    need('DATA_KEY', env.dataKey, '64 hexadecimal characters, because DATABASE_URL is set')
  }
  if (!env.siteIsLoopback)
    need(
      'RESEND_API_KEY',
      env.resendApiKey,
      'a key of the mail provider, because SITE_URL is public',
    )
  if (env.resendApiKey) {
    need('MAIL_FROM', env.publicAddress, 'the sender of mails, because RESEND_API_KEY is set')
    need(
      'OWNER_EMAIL',
      env.ownerEmail !== 'owner@nouriva.invalid',
      'where notices go, because RESEND_API_KEY is set',
    )
  }
  return problems
}

/**
 * Reads the environment, all of it at once.
 * @returns the settled values, or every variable that is wrong or missing and what it should be.
 */
export function readEnv(
  source: Record<string, string | undefined>,
): { env: Env; problems: [] } | { env: null; problems: EnvProblem[] } {
  const parsed = variables.safeParse(source)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      variable: String(issue.path[0]),
      shouldBe: issue.message,
    }))
    return { env: null, problems }
  }
  const env = settle(parsed.data)
  const problems = missing(env)
  return problems.length > 0 ? { env: null, problems } : { env, problems: [] }
}

let settled: Env | undefined

/** The environment of this process, parsed once. Throws naming every bad variable. */
export function env(): Env {
  if (settled) return settled
  const result = readEnv(process.env)
  if (!result.env) {
    const lines = result.problems.map((p) => `${p.variable} should be ${p.shouldBe}`)
    throw new Error(lines.join('; '))
  }
  settled = result.env
  return settled
}

/**
 * What a tool that reads editors' files gets of our environment: how to run, and none of the keys.
 * @param folder where it works; some tools trust PWD more than the working directory
 */
export function bareEnvironment(folder: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_ENV } = process.env
  return { PATH, HOME, TMPDIR, NODE_ENV, PWD: folder }
}
