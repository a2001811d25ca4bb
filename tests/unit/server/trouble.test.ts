import { describe, expect, it } from 'vitest'
import { MigrationProblem } from '@/lib/server/database/migration-problem'
import { troubleOf } from '@/lib/server/database/trouble'

const coded = (code: string) => Object.assign(new Error('as the server says it'), { code })

describe('trouble with the database', () => {
  it.each(['ECONNREFUSED', 'EPIPE', '57P01', '57P03', '53300', '08006'])(
    'passes by itself: %s',
    (code) => {
      expect(troubleOf(coded(code))).toBe('unreachable')
    },
  )

  it.each([
    ['a certificate nobody knows', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ['a certificate past its time', 'CERT_HAS_EXPIRED'],
    ['a certificate for another name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['a broken handshake', 'ERR_SSL_WRONG_VERSION_NUMBER'],
    ['no memory', '53200'],
    ['a full disk', '53100'],
    ['a disk that fails', '58030'],
    ['a file that is gone', '58P01'],
    ['damaged data', 'XX001'],
    ['an internal error', 'XX000'],
    ['a statement that took too long', '57014'],
    ['a deadlock', '40P01'],
    ['too many open files', 'EMFILE'],
  ])('is mended at the database, while the site waits: %s', (_, code) => {
    expect(troubleOf(coded(code))).toBe('refusing')
  })

  it.each([
    'The server does not support SSL connections',
    'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string',
  ])('is mended at the database, though pg gives it no code: %s', (message) => {
    expect(troubleOf(new Error(message))).toBe('refusing')
  })

  it.each([
    ['a statement that is wrong', coded('42601')],
    ['a table that is not there', coded('42P01')],
    ['rows that break a new rule', coded('23505')],
    ['an address that is none', coded('ERR_INVALID_URL')],
    ['a slip of ours', new TypeError('x is not a function')],
    ['a migration', new MigrationProblem('was edited')],
  ])('is mended in the release alone: %s', (_, error) => {
    expect(troubleOf(error)).toBe('broken')
  })
})
