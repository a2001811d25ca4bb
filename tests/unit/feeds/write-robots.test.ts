import { expect, it } from 'vitest'
import { readEnv } from '@/lib/env'
import { writeRobots } from '@/lib/feeds/write-robots'

it('sends away the robots that the operator names, each in a group of its own', () => {
  const refused = readEnv({ REFUSED_BOTS: 'GPTBot, CCBot' }).env?.refusedBots ?? []
  expect(writeRobots(refused)).toContain(
    'User-agent: GPTBot\nDisallow: /\n\nUser-agent: CCBot\nDisallow: /\n',
  )
})

it('takes no name that would write lines of its own', () => {
  const { problems } = readEnv({ REFUSED_BOTS: 'GPTBot\nAllow: /' })
  expect(problems.map(({ variable }) => variable)).toEqual(['REFUSED_BOTS'])
})
