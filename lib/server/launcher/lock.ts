import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 200

export type Release = () => void

/**
 * Takes a lock on a folder for as long as this process lives: the system gives it back, even after
 * kill -9. It is bound to the folder itself, whatever path leads there.
 * @param purpose tells apart several locks on one folder; @returns null when another process has it
 */
export async function takeLock(folder: string, purpose: string): Promise<Release | null> {
  const { dev, ino } = await fs.stat(folder)
  const key = createHash('sha256').update(`${purpose} ${dev} ${ino}`).digest('hex').slice(0, 24)
  // Linux has names for sockets that are no files and go with their process.
  if (process.platform === 'linux') return listen(`\0nouriva-${key}`)
  return listenOnFile(path.join(os.tmpdir(), `nouriva-${key}.lock`))
}

/** The same, waiting until it is free. */
export async function waitForLock(folder: string, purpose: string): Promise<Release> {
  for (;;) {
    const release = await takeLock(folder, purpose)
    if (release) return release
    await sleep(POLL_MS)
  }
}

async function listen(address: string): Promise<Release | null> {
  const server = net.createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(address, () => {
      server.unref()
      resolve(() => server.close())
    })
  })
}

/** A socket file outlives its process: one that nobody answers is swept away. */
async function listenOnFile(file: string): Promise<Release | null> {
  const release = await listen(file)
  if (release || (await isAnswered(file))) return release
  await fs.rm(file, { force: true })
  return listen(file)
}

async function isAnswered(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(file)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
