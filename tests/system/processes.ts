import fs from 'node:fs/promises'

/** The processes that a process has started, and theirs. Linux only. */
export async function childrenOf(pid: number): Promise<number[]> {
  const list = await fs.readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const own = list.trim().split(' ').filter(Boolean).map(Number)
  const deeper = await Promise.all(own.map(childrenOf))
  return [...deeper.flat(), ...own]
}
