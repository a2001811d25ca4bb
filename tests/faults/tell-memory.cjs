// Loaded into the processes of a site whose memory is watched: at SIGUSR2 each one cleans up all it can, and notes what is left.
const fs = require('node:fs')
const path = require('node:path')
const v8 = require('node:v8')
const vm = require('node:vm')

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')
v8.setFlagsFromString('--no-expose-gc')

process.on('SIGUSR2', () => {
  collect()
  collect()
  const line = JSON.stringify({ at: Date.now(), pid: process.pid, ...process.memoryUsage() })
  fs.appendFileSync(path.join(process.env.DATA_DIR ?? '.', 'memory.jsonl'), `${line}\n`)
  if (process.env.HEAP_SNAPSHOTS)
    v8.writeHeapSnapshot(
      path.join(process.env.HEAP_SNAPSHOTS, `${process.pid}-${Date.now()}.heapsnapshot`),
    )
})
