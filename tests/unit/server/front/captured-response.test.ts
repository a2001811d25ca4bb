import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { CapturedResponse } from '@/lib/server/front/captured-response'

const captured = () => new CapturedResponse(new IncomingMessage(new Socket()))

it('says that headers were sent once the answer has begun', () => {
  const response = captured()
  expect(response.headersSent).toBe(false)
  response.write('a')
  expect(response.headersSent).toBe(true)
  expect(captured().headersSent).toBe(false)
})

it('has no getter of its own, which V8 would keep with the whole request', () => {
  expect(Object.getOwnPropertyDescriptor(captured(), 'headersSent')).toBeUndefined()
})
