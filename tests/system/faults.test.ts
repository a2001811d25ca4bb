import { afterAll, expect, it } from 'vitest'
import { fuzz } from '@/tests/faults/row-13-fuzz'
import { rawHttp } from '@/tests/faults/row-14-raw-http'
import { csrf } from '@/tests/faults/row-24-csrf'
import { ownerArea } from '@/tests/faults/row-32-owner'
import { openTheatre } from '@/tests/faults/stage'

/** The short form of `npm run test:faults`: rows that run in seconds and that no other test holds. */
const theatre = openTheatre('brief')
afterAll(() => theatre.close())

const MINUTES = 180_000

it.each([csrf, ownerArea, rawHttp, fuzz])(
  'row $row: $what',
  async ({ run, row }) => {
    expect((await run(theatre.stageFor(row))).problems).toEqual([])
  },
  MINUTES,
)
