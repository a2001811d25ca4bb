import { endOnUncaught } from '@/lib/server/end-on-uncaught'

/** A process of the site that fails in the way it is told, with an error that quotes somebody. */
endOnUncaught('worker')
const error = Object.assign(new TypeError('asha@example.com\n    at asha@example.com'), {
  code: 'E1',
})
if (process.argv[2] === 'rejection') void Promise.reject(error)
else
  setImmediate(() => {
    throw error
  })
setInterval(() => {}, 1_000)
