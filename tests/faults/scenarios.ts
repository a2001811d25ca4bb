import { killed } from './row-01-killed'
import { flushed } from './row-02-flushed'
import { killedWorker } from './row-03-killed-worker'
import { mailFaults } from './row-04-mail-faults'
import { mailHangs } from './row-05-mail-hangs'
import { mailAway } from './row-06-mail-away'
import { poison } from './row-07-poison'
import { duplicates } from './row-08-duplicates'
import { confirmRace } from './row-09-confirm-race'
import { locked } from './row-10-locked'
import { diskFull } from './row-11-disk-full'
import { databaseAway } from './row-12-database-away'
import { fuzz } from './row-13-fuzz'
import { rawHttp } from './row-14-raw-http'
import { slowloris } from './row-15-slowloris'
import { soak } from './row-18-soak'
import { deploys } from './row-19-deploys'
import { openForms } from './row-20-open-forms'
import { csrf } from './row-24-csrf'
import { scanners } from './row-25-scanners'
import { tokens } from './row-26-tokens'
import { enumeration } from './row-27-enumeration'
import { abuse } from './row-28-abuse'
import { injection } from './row-29-injection'
import { logs } from './row-30-logs'
import { erased } from './row-31-erased'
import { ownerArea } from './row-32-owner'
import { webhooks } from './row-33-webhooks'
import type { Scenario } from './scenario'

/** In the order in which they are played: first those that share a site, last the one that searches what all have logged. */
export const scenarios: readonly Scenario[] = [
  duplicates,
  confirmRace,
  poison,
  mailFaults,
  locked,
  scanners,
  tokens,
  csrf,
  ownerArea,
  rawHttp,
  slowloris,
  fuzz,
  mailHangs,
  mailAway,
  flushed,
  diskFull,
  databaseAway,
  deploys,
  openForms,
  enumeration,
  abuse,
  injection,
  webhooks,
  erased,
  killedWorker,
  killed,
  soak,
  logs,
]
