import net from 'node:net'

/**
 * Writes bytes to a port as they are, and gives what came back: up to the end of the connection, or what there
 * is after a while without a word.
 */
export function raw(
  port: number,
  parts: (string | Buffer)[],
  patienceMs = 15_000,
): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    let answer = ''
    const end = () => {
      clearTimeout(waiting)
      socket.destroy()
      resolve(answer)
    }
    const waiting = setTimeout(end, patienceMs)
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      if (answer.includes('\r\n\r\n') && /^connection: close/im.test(answer)) end()
    })
    socket.on('error', end)
    socket.on('close', end)
    for (const part of parts) socket.write(part)
  })
}

export const statusIn = (answer: string): number =>
  Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
