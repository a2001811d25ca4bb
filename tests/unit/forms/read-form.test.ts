import { expect, it } from 'vitest'
import { withPostedBody } from '@/lib/forms/posted-body'
import { readFields, readForm } from '@/lib/forms/read-form'

const post = (body: string | FormData | Uint8Array<ArrayBuffer>, type?: string) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: type ? { 'content-type': type } : {},
  })
const urlencoded = 'application/x-www-form-urlencoded'

it('reads urlencoded and multipart forms alike', async () => {
  const multipart = new FormData()
  multipart.set('name', 'आशा')
  expect(await readForm(post('name=%E0%A4%86%E0%A4%B6%E0%A4%BE', urlencoded))).toMatchObject({
    name: 'आशा',
  })
  expect(await readForm(post(multipart))).toMatchObject({ name: 'आशा' })
})

it('leaves files out and takes the last of a repeated name', async () => {
  const form = new FormData()
  form.set('file', new Blob(['x']), 'x.txt')
  form.append('name', 'a')
  form.append('name', 'b')
  expect({ ...(await readForm(post(form))) }).toEqual({ name: 'b' })
})

it('is not fooled by a field named like a part of every object', async () => {
  const form = await readForm(post('__proto__=x&constructor=y', urlencoded))
  expect(Object.keys(form ?? {}).sort()).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

it.each([
  ['{}', 'application/json'],
  ['--x\r\nbroken', 'multipart/form-data; boundary=y'],
  ['x', 'multipart/form-data'],
  ['name=x', 'text/plain'],
  ['name=x', `${urlencoded}; charset=utf-16`],
  ['name=%zz', urlencoded],
  ['name=100%', urlencoded],
  ['name=%ff%fe', urlencoded],
  [new Uint8Array([0x61, 0x3d, 0xff, 0xfe]), urlencoded],
])('answers null to %j as %s', async (body, type) => {
  expect(await readForm(post(body, type))).toBeNull()
})

it('reads UTF-8 by whatever name, and each sign that a browser escapes', async () => {
  for (const charset of ['utf-8', 'UTF8', '"utf-8"'])
    expect(
      await readForm(post('name=%25+%26%0D%0A', `${urlencoded}; charset=${charset}`)),
    ).toMatchObject({ name: '% &\r\n' })
})

it('refuses parts that are no UTF-8 rather than storing question marks', async () => {
  const part = (letters: string) =>
    Buffer.from(
      `--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n${letters}\r\n--b--\r\n`,
      'latin1',
    )
  const type = 'multipart/form-data; boundary=b'
  const read = (body: Buffer<ArrayBuffer>) =>
    withPostedBody(body, () => readForm(post(new Uint8Array(body), type)))
  expect(await read(part('x'))).toMatchObject({ a: 'x' })
  expect(await read(part('\xff\xfe'))).toBeNull()
})

it('takes the body that the front has read, to the last letter', async () => {
  const body = 'name=%E0%A4%86+%2B%20b&goal=x&goal=y&__proto__=z'
  const read = await readFields(post(body, urlencoded))
  expect(await withPostedBody(Buffer.from(body), () => readFields(post('', urlencoded)))).toEqual(
    read,
  )
  expect(read).toMatchObject({ name: 'आ + b', goal: ['x', 'y'] })
})
