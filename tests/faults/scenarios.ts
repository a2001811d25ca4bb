import { killed } from './row-01-killed'
import { killedWorker } from './row-03-killed-worker'
import { mailFaults } from './row-04-mail-faults'
import { mailHangs } from './row-05-mail-hangs'
import { poison } from './row-07-poison'
import { duplicates } from './row-08-duplicates'
import { confirmRace } from './row-09-confirm-race'
import { locked } from './row-10-locked'
import { databaseAway } from './row-12-database-away'
import { deploys } from './row-19-deploys'
import { openForms } from './row-20-open-forms'
import type { Scenario } from './scenario'

/** In the order in which they are played. */
export const scenarios: readonly Scenario[] = [
  duplicates,
  confirmRace,
  poison,
  mailFaults,
  locked,
  mailHangs,
  databaseAway,
  deploys,
  openForms,
  killed,
  killedWorker,
]
