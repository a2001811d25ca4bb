/**
 * `npm start`. Plain JavaScript, for the loader of TypeScript is a good part of a start: a site that is built starts
 * from what the build made of the launcher, any other from the sources, which build it
 * (docs/decisions/070-the-launcher-in-one-file-too.md).
 */
const built = new URL('../../.next/processes/start-built.mjs', import.meta.url)

async function startFromSources() {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./start.ts')
}

const dev = process.argv.includes('--dev')
// What an older version built may ask for packages that are no longer there: the sources then say what is wrong, if
// anything.
const { startBuilt } = dev ? {} : await import(built.href).catch(() => ({}))
if (!(await startBuilt?.())) await startFromSources()
